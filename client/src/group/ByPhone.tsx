import { useRef } from 'react';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import './group.css';
import { PhonesMayCome } from './PhonesMayCome.tsx';
import { useCopy } from './use-copy.ts';
import type { WayToCall } from './way-to-call.ts';

/** The number, the PIN, and what to do with them. */
export function ByPhone({ way }: { readonly way: WayToCall }) {
  const { t } = useWords();
  const seen = useRef<HTMLSpanElement>(null);
  const failed = t('group.copyPinFailed');
  const [copied, copy] = useCopy({
    text: way.pin,
    failed,
    select: () => seen.current && getSelection()?.selectAllChildren(seen.current),
  });
  const fours = way.pin.match(/\d{4}/g) ?? [];
  return (
    <div className="by-phone" role="group" aria-label={t('group.byPhone')}>
      <PhonesMayCome />
      <div className="by-phone-way">
        <dl>
          <div>
            <dt>{t('group.number')}</dt>
            <dd dir="ltr">
              <PhoneNumber number={way.number} />
            </dd>
          </div>
          <div>
            <dt>{t('group.pin')}</dt>
            <dd dir="ltr">
              <span ref={seen} className="by-phone-pin" aria-hidden="true">
                {fours.join(' ')}
              </span>
              {/* Digit by digit: nobody types “one thousand two hundred”. */}
              <span className="only-heard">
                {fours.map((four) => four.split('').join(' ')).join(', ')}
              </span>
            </dd>
          </div>
        </dl>
        <Button onPress={copy}>{t(copied === 'copied' ? 'group.copied' : 'group.copyPin')}</Button>
      </div>
      {copied === 'failed' && <p>{failed}</p>}
      <p>{t('group.toCall')}</p>
    </div>
  );
}

/** What every telephone can dial can be pressed; a `sip:` address only some programs understand. */
function PhoneNumber({ number }: { readonly number: string }) {
  if (!/^\+?\d[\d .-]*$/.test(number)) return number;
  return <a href={`tel:${number.replace(/[ .-]/g, '')}`}>{number}</a>;
}
