/** Folded words that no name may be, or contain. Short and plain; not a dictionary of insults. */
const ANYWHERE = 'fuck bitch nigger nigga faggot hitler pendejo cabron asshole arsehole bullshit motherf';
/** Parts of people's names in some language ("Yoshito", "Vergara"), so only as whole words. */
const ALONE =
  'shit shits shitty fuk cunt cunts whore whores slut sluts wank wanker retard retards puta putas puto mierda maricon verga coño joder fag fags ass arse dick dicks cock cocks cum tit tits boob boobs sex sexy porn porno anal anus penis vagina pussy rape rapist nazi nazis kkk spic chink kike tranny hoe piss poop culo pene polla tonto idiota idiot stupid loser killer admin teacher host server moderator';

const words = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').split(' ');

export const NOT_FOR_A_WALL: readonly { readonly text: string; readonly anywhere: boolean }[] = [
  ...words(ANYWHERE).map((text) => ({ text, anywhere: true })),
  ...words(ALONE).map((text) => ({ text, anywhere: false })),
];
