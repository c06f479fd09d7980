import type { compare as en } from '../en/compare.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of comparing keys aloud (K5). */
export const compare: SameKeys<typeof en> = {
  how: 'Lo que se dice aquí va cifrado de dispositivo a dispositivo. Para tener la certeza de que nadie se ha puesto en medio, alguien lee estas seis palabras en voz alta y las demás personas miran si tienen las mismas.',
  words: 'Seis palabras para leer en voz alta',
  moment: 'Un momento…',
  same: 'Si todo el mundo tiene las mismas palabras, solo los dispositivos de esta mesa pueden abrir lo que se dice.',
  differ:
    'Cambian cada vez que alguien llega o se va, así que puede que alguien vea las nuevas un momento más tarde: entonces se comparan otra vez. Si siguen siendo distintas, puede que alguien esté escuchando en medio. Es mejor salir y quedar por otro camino.',

  /** At the same places as the English ones. */
  aloud:
    'manzana pera pan sal azúcar miel leche queso mantequilla arroz sopa huevo limón naranja ' +
    'uva cereza melocotón ciruela melón oliva tomate cebolla ajo zanahoria patata judía ' +
    'guisante maíz nuez almendra té café agua hielo nieve lluvia viento nube tormenta niebla ' +
    'sol luna estrella cielo mar ola playa isla río lago puente montaña valle bosque árbol ' +
    'hoja raíz rama flor rosa hierba musgo piedra arena oro plata hierro vidrio madera papel ' +
    'lana algodón seda cuero casa puerta ventana tejado pared suelo escalera cocina jardín ' +
    'calle plaza torre castillo escuela mercado puerto estación tren bicicleta coche barca ' +
    'avión rueda camino mapa llave lámpara vela fuego llama mesa silla cama almohada manta ' +
    'espejo reloj libro carta lápiz tijeras corcho hilo botón bolsillo camisa abrigo sombrero ' +
    'guante zapato calcetín anillo cinturón paraguas cesta caja bolsa jarra taza plato ' +
    'cuchara tenedor tetera olla horno campana tambor guitarra piano violín flauta canción ' +
    'baile círculo línea esquina color rojo azul verde amarillo blanco negro marrón rosado ' +
    'gris uno dos tres cuatro cinco siete ocho cien perro gato caballo vaca oveja cabra cerdo ' +
    'gallina pato ganso conejo ratón zorro lobo oso ciervo león tigre elefante mono camello ' +
    'ballena delfín pez tiburón rana tortuga caracol abeja hormiga mariposa araña búho águila ' +
    'golondrina paloma pluma nido mano pie ojo oreja nariz boca diente pelo corazón rodilla ' +
    'brazo dedo espalda voz nombre peine cuerda martillo cepillo jabón toalla pintura ' +
    'cucharón ancla brújula remo mañana tarde noche verano invierno primavera otoño lunes ' +
    'viernes domingo enero abril julio año hora norte sur este oeste mundo pueblo ciudad pozo ' +
    'molino',
};
