import type { READY_PROMPTS, Prompt } from '@ronda/shared/decisions/action';

/** What is chosen in a form as the question of a round. */
export type ChosenPrompt = (typeof READY_PROMPTS)[number] | 'none' | 'own';

export function chosenOf(prompt: Prompt | null): ChosenPrompt {
  if (prompt === null) return 'none';
  return prompt.kind === 'own' ? 'own' : prompt.choice;
}
