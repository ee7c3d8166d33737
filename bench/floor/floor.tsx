/** The least that shows and judges one question with the libraries that the app stands on. */
import type { FormEvent } from 'react';
import { Link, Route, Routes } from 'react-router-dom';
import { create } from 'zustand';

const OPTIONS = [
  { id: 'north', text: 'North', rationale: 'The needle is drawn to the pole that lies there.' },
  { id: 'east', text: 'East', rationale: 'The sun rises there; a needle takes no notice of it.' },
  { id: 'south', text: 'South', rationale: 'Its other end points there.' },
  { id: 'west', text: 'West', rationale: 'The sun sets there; a needle takes no notice of it.' },
] as const;
const KEY = 'north';

interface State {
  /** Questions answered before this one. */
  readonly turn: number;
  readonly chosen: string | null;
  readonly judged: boolean;
}
const START: State = { turn: 0, chosen: null, judged: false };
const useTurn = create<State>(() => START);

function Question() {
  const { turn, chosen, judged } = useTurn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    useTurn.setState(judged ? { ...START, turn: turn + 1 } : { judged: chosen !== null });
  };
  return (
    <form onSubmit={submit} data-turn={turn}>
      <h1 id="prompt">Where does the marked end of a compass needle point?</h1>
      {judged && <p data-verdict="">{chosen === KEY ? 'Right' : 'Not quite'}</p>}
      {judged ? (
        <ul>
          {OPTIONS.map(({ id, text, rationale }) => (
            <li key={id}>
              {id === KEY && '✓ '}
              {id === chosen && '● '}
              {text}: {rationale}
            </li>
          ))}
        </ul>
      ) : (
        <div role="radiogroup" aria-labelledby="prompt">
          {OPTIONS.map(({ id, text }) => (
            <label key={id}>
              <input
                type="radio"
                name="option"
                checked={chosen === id}
                onChange={() => useTurn.setState({ chosen: id })}
              />
              {text}
            </label>
          ))}
        </div>
      )}
      <button key={judged ? 'next' : 'check'} type="submit">
        {judged ? 'Next question' : 'Check answer'}
      </button>
    </form>
  );
}

export function Floor() {
  return (
    <main>
      <Routes>
        <Route path="/" element={<Question />} />
        <Route path="*" element={<Link to="/">To the question</Link>} />
      </Routes>
    </main>
  );
}
