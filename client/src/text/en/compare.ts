/** English words of comparing keys aloud (K5). */
export const compare = {
  how: 'What is said here is encrypted from device to device. So that you can be sure nobody sits in between, one of you reads these six words aloud, and the others look whether they have the same.',
  words: 'Six words to read aloud',
  moment: 'One moment…',
  same: 'If all of you have the same words, only the devices at this table can open what is said.',
  differ:
    'They change whenever somebody comes or goes, so somebody may see new ones a moment later: then compare again. If they stay different, somebody may be listening in between. Leave, and meet by another way.',

  /**
   * 256 of them; at the same place in each language stands the same thing, so that people can compare who read in
   * different ones. None that may hurt where somebody meets because of a loss, an illness or an addiction.
   */
  aloud:
    'apple pear bread salt sugar honey milk cheese butter rice soup egg lemon orange grape ' +
    'cherry peach plum melon olive tomato onion garlic carrot potato bean pea corn nut almond ' +
    'tea coffee water ice snow rain wind cloud storm fog sun moon star sky sea wave beach ' +
    'island river lake bridge mountain valley forest tree leaf root branch flower rose grass ' +
    'moss stone sand gold silver iron glass wood paper wool cotton silk leather house door ' +
    'window roof wall floor stairs kitchen garden street square tower castle school market ' +
    'harbour station train bicycle car boat aeroplane wheel road map key lamp candle fire ' +
    'flame table chair bed pillow blanket mirror clock book letter pencil scissors cork ' +
    'thread button pocket shirt coat hat glove shoe sock ring belt umbrella basket box bag ' +
    'jug cup plate spoon fork kettle pot oven bell drum guitar piano violin flute song dance ' +
    'circle line corner colour red blue green yellow white black brown pink grey one two ' +
    'three four five seven eight hundred dog cat horse cow sheep goat pig hen duck goose ' +
    'rabbit mouse fox wolf bear deer lion tiger elephant monkey camel whale dolphin fish ' +
    'shark frog turtle snail bee ant butterfly spider owl eagle swallow dove feather nest ' +
    'hand foot eye ear nose mouth tooth hair heart knee arm finger back voice name comb rope ' +
    'hammer brush soap towel paint ladle anchor compass oar morning evening night summer ' +
    'winter spring autumn Monday Friday Sunday January April July year hour north south east ' +
    'west world village city well mill',
} as const;
