import { useEffect, useRef } from 'react';
import './level.css';

interface LevelProps {
  /** Something that tells how loud it is, 0 to 1, whenever it is asked. */
  readonly source: { level(): number };
  readonly label: string;
}

/** How much the bar falls in one frame at most: up at once and down slowly, as the eye expects. */
const FALL = 0.02;

/** How loud the microphone is, as a bar. It follows the sound without rendering anything anew. */
export function Level({ source, label }: LevelProps) {
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      if (meter.current !== null) {
        meter.current.value = Math.max(source.level(), meter.current.value - FALL);
      }
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [source]);
  return <meter ref={meter} className="level" aria-label={label} min={0} max={1} value={0} />;
}
