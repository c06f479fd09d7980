import { useEffect, useState } from 'react';
import { Button } from '../look/Button.tsx';
import './dial-pad.css';
import { type CallState, useCall } from './use-call.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

const SAID: Readonly<Record<CallState, string>> = {
  idle: 'Not in a call.',
  dialling: 'Calling.',
  talking: 'In the call. The keys of the keyboard work, too.',
  over: 'The call is over.',
  failed: 'The call was not answered. Is the phone side on? npm run dev -- --phone',
};

/** A telephone on the screen. */
export function DialPad() {
  const [number, setNumber] = useState('5550101');
  const { state, pressed, dial, press, hangUp } = useCall();
  const isCalling = state === 'dialling' || state === 'talking';

  useEffect(() => {
    if (state !== 'talking') return undefined;
    const listen = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const digit = KEYS.find((each) => each === key);
      if (digit !== undefined && !ctrlKey && !metaKey && !altKey) press(digit);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [state, press]);

  return (
    <main className="dial-pad">
      <h1>A telephone to try</h1>
      <p role="status">{SAID[state]}</p>
      <label className="dial-pad-number">
        You call from
        <input
          inputMode="tel"
          pattern="[0-9]{1,15}"
          value={number}
          readOnly={isCalling}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </label>
      <p className="dial-pad-pressed" aria-label="Pressed so far">
        {pressed}
      </p>
      <div className="dial-pad-keys">
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className="dial-pad-key"
            disabled={state !== 'talking'}
            onClick={() => press(key)}
          >
            {key}
          </button>
        ))}
      </div>
      {isCalling ? (
        <Button kind="leave" large onPress={hangUp}>
          Hang up
        </Button>
      ) : (
        <Button kind="main" large onPress={() => dial(number)}>
          Call
        </Button>
      )}
    </main>
  );
}
