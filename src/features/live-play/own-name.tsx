/** A name within a sentence. What it holds is not part of the sentence: signs like <b> would be read as marks there. */
export function OwnName({ name }: { readonly name: string }) {
  return <bdi>{name}</bdi>;
}
