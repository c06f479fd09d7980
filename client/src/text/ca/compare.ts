import type { compare as en } from '../en/compare.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of comparing keys aloud (K5). */
export const compare: SameKeys<typeof en> = {
  how: 'El que es diu aquí va xifrat de dispositiu a dispositiu. Perquè tingueu la certesa que ningú no s’ha posat al mig, algú llegeix aquestes sis paraules en veu alta i la resta mira si té les mateixes.',
  words: 'Sis paraules per llegir en veu alta',
  moment: 'Un moment…',
  same: 'Si tothom té les mateixes paraules, només els dispositius d’aquesta taula poden obrir el que es diu.',
  differ:
    'Canvien cada vegada que algú arriba o se’n va, de manera que pot ser que algú vegi les noves un moment més tard: llavors compareu una altra vegada. Si continuen sent diferents, pot ser que algú escolti al mig. Sortiu i quedeu per un altre camí.',

  /** At the same places as the English ones. */
  aloud:
    'poma pera pa sal sucre mel llet formatge mantega arròs sopa ou llimona taronja raïm ' +
    'cirera préssec pruna meló oliva tomàquet ceba all pastanaga patata mongeta pèsol blat ' +
    'nou ametlla te cafè aigua gel neu pluja vent núvol tempesta boira sol lluna estrella cel ' +
    'mar onada platja illa riu llac pont muntanya vall bosc arbre fulla arrel branca flor ' +
    'rosa herba molsa pedra sorra or plata ferro vidre fusta paper llana cotó seda cuir casa ' +
    'porta finestra teulada paret terra escala cuina jardí carrer plaça torre castell escola ' +
    'mercat port estació tren bicicleta cotxe barca avió roda camí mapa clau llum espelma foc ' +
    'flama taula cadira llit coixí manta mirall rellotge llibre carta llapis tisores suro fil ' +
    'botó butxaca camisa abric barret guant sabata mitjó anell cinturó paraigua cistell capsa ' +
    'bossa gerra tassa plat cullera forquilla tetera olla forn campana tambor guitarra piano ' +
    'violí flauta cançó ball cercle línia cantonada color vermell blau verd groc blanc negre ' +
    'marró rosat gris un dos tres quatre cinc set vuit cent gos gat cavall vaca ovella cabra ' +
    'porc gallina ànec oca conill ratolí guineu llop ós cérvol lleó tigre elefant mico camell ' +
    'balena dofí peix tauró granota tortuga cargol abella formiga papallona aranya òliba ' +
    'àguila oreneta colom ploma niu mà peu ull orella nas boca dent cabell cor genoll braç ' +
    'dit esquena veu nom pinta corda martell raspall sabó tovallola pintura cullerot àncora ' +
    'brúixola rem matí tarda nit estiu hivern primavera tardor dilluns divendres diumenge ' +
    'gener abril juliol any hora nord sud est oest món poble ciutat pou molí',
};
