/** What somebody says in a meeting, sentence by sentence. About twenty-five seconds each. */
export interface Story {
  readonly hello: readonly string[];
  readonly opening: readonly string[];
  readonly sharing: readonly string[];
  readonly closing: readonly string[];
}

/** A circle of people who each care for somebody at home. Nobody in it exists. */
export const STORIES = {
  mother: {
    hello: ['Hello, it is good to hear you.', 'I have made myself some tea.'],
    opening: [
      'I come in tired today, but glad to be here.',
      'My mother was awake three times last night.',
      'She looked for her shoes, because she wanted to go home.',
      'We are at home, I told her, and she laughed at me.',
      'So I laughed too, and then I could not sleep any more.',
      'That is how I come in.',
    ],
    sharing: [
      'I want to tell you about Sunday.',
      'My brother came, and he stayed with her for the whole afternoon.',
      'I walked along the river and did nothing at all.',
      'At first I felt guilty, as if I had run away.',
      'After an hour that had gone, and I noticed that I was hungry.',
      'I would like to learn to ask him again, without waiting for him to offer.',
    ],
    closing: ['I take with me that I am not the only one who is awake at four.', 'Thank you.'],
  },
  father: {
    hello: ['Good evening, everybody.'],
    opening: ['I am well enough today.', 'My father is sleeping in the next room.'],
    sharing: [
      'This week I had to take the car keys away from my father.',
      'He has driven for fifty years, and he was never late.',
      'He did not shout, he only sat there and looked at his hands.',
      'I do not know whether I did it well.',
      'But nobody got hurt, and this morning he asked me to drive him to the market.',
      'We bought far too many oranges.',
    ],
    closing: ['I take the oranges with me, I think.', 'It helped to say it aloud.'],
  },
  sister: {
    hello: ['Hi, can you hear me well?'],
    opening: [
      'I am in the hospital corridor, so I write.',
      'My sister has good days again, and I am afraid to trust them.',
      'I am glad that you are there.',
    ],
    sharing: [
      'Everybody asks me how my sister is, and that is kind of them.',
      'Hardly anyone asks how I am, and I do not know what I would say.',
      'So last Tuesday I tried it out, and I told a colleague that I am worn out.',
      'She did not give me any advice.',
      'She took my shift on Friday, and I went to the sea.',
    ],
    closing: ['I take with me to answer honestly, at least once this week.'],
  },
  husband: {
    hello: ['Hello. I have just come in from the garden.'],
    opening: [
      'I needed a moment before I could speak.',
      'My wife did not know my name on Thursday.',
      'She knew that I am somebody kind, she said, and that she likes my jacket.',
      'I have worn that jacket every day since.',
      'It is a hard week, and it is also all right.',
    ],
    sharing: [
      'I only wanted to say that the evenings are the hardest.',
      'We used to read to each other, and now I read to her.',
      'She falls asleep, and I finish the chapter all the same.',
    ],
    closing: ['I take your voices with me into the evening.'],
  },
  son: {
    hello: ['Hello from me too.', 'My connection is not very good tonight.'],
    opening: [
      'I come in with a heavy bag and a light heart.',
      'My son had a new wheelchair on Monday, and he has not stopped moving since.',
      'He went all the way to the shop alone, and I stood at the window like a fool.',
      'He came back with the wrong bread and the biggest smile.',
      'I cried a little, and then we ate the wrong bread.',
    ],
    sharing: [
      'The letter from the insurance came, and they refused it again.',
      'It is the third time, and each time the words are a little more polite.',
      'I have written so many of those forms that I know the numbers by heart.',
      'What I need is not advice, I only want somebody to know about it.',
    ],
    closing: ['I take a bit of patience with me, I hope it lasts until Friday.', 'Good night.'],
  },
} as const satisfies Record<string, Story>;

/** For larger circles, where turns are better short. */
export const MORE_STORIES: readonly Story[] = [
  {
    hello: ['Good evening.'],
    opening: [
      'It has been a quiet week with my aunt.',
      'She sleeps more, and I have begun to draw while she sleeps.',
    ],
    sharing: [
      'I found a woman who comes two hours on Wednesdays.',
      'The first time I waited outside in the car, and the second time I really went.',
    ],
    closing: ['I take with me that waiting in the car is allowed, too.'],
  },
  {
    hello: ['Hello, everybody.'],
    opening: [
      'I am nervous, because the doctor calls tomorrow.',
      'It is good to sit here with you until then.',
    ],
    sharing: [
      'My partner and I had a day without any talk of pills.',
      'We only noticed in the evening, and we were quite proud of it.',
    ],
    closing: ['I take some calm with me for tomorrow.'],
  },
  {
    hello: ['Hi. I am glad I made it.'],
    opening: [
      'I nearly did not come today, I was so tired.',
      'Then I thought that here nobody minds if I am tired.',
    ],
    sharing: [
      'My grandmother has started to sing again, mostly at night.',
      'I know all the words now, and I sing along from my bed.',
    ],
    closing: ['I take the songs with me.'],
  },
];
