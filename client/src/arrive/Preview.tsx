/** One's own picture, mirrored as in a mirror. Nobody else sees it. */
export function Preview({
  stream,
  label,
}: {
  readonly stream: MediaStream;
  readonly label: string;
}) {
  return (
    <video
      className="preview"
      aria-label={label}
      autoPlay
      muted
      playsInline
      ref={(video) => {
        if (video !== null) video.srcObject = stream;
      }}
    />
  );
}
