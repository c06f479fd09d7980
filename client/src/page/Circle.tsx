const SEATS = 7;

const seats = Array.from({ length: SEATS }, (_, index) => {
  const angle = (index / SEATS) * 2 * Math.PI - Math.PI / 2;
  return { x: 50 + 40 * Math.cos(angle), y: 50 + 40 * Math.sin(angle) };
});

/** Seats round a table, of which one has the floor: what Ronda is, as a picture. Says nothing that the words do not. */
export function Circle({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="-2 -6 104 104" aria-hidden="true">
      <circle className="circle-table" cx="50" cy="50" r="24" />
      {seats.map(({ x, y }, index) => (
        <circle
          key={`${x} ${y}`}
          className="circle-seat"
          cx={x}
          cy={y}
          r={index === 0 ? 11 : 8.5}
        />
      ))}
      <circle className="circle-time" cx="50" cy="10" r="13.4" pathLength="100" />
    </svg>
  );
}
