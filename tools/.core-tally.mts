import { readBankFolder, bankFolders } from '/work/main/tools/bank-folder.ts';
import { questionTypes } from '#question-types/registry.ts';
import { madeQuestions } from '/work/main/tools/made-questions.ts';
import { surroundings } from '#bank-lint/lint.ts';
import { keyLengths } from '#bank-lint/rules/longest-is-right.ts';
import { formsByFact } from '/work/main/tools/forms-by-fact.ts';
import { readFileSync } from 'node:fs';
const T='identity ideas outcomes rescue justice restore aftercare support'.split(' ');
const { bank } = readBankFolder(bankFolders().find(p=>p.endsWith('/ijm'))!, questionTypes);
const made = madeQuestions(bank!).filter(q=>T.includes(q.id.split('.')[0]!));
console.log(JSON.stringify(keyLengths(surroundings({...bank!, questions: made} as any, questionTypes))));
const by:any={}; for(const q of made) by[q.type]=(by[q.type]??0)+1; console.log(made.length, by);
const forms=formsByFact(bank!);
for(const f of bank!.facts) if(T.includes(f.topic)&&!f.context){const s=forms.get(f.id)!; const m=new Set(made.filter(q=>q.facts[0]===f.id).map(q=>q.type)); console.log(f.topic.padEnd(10),f.id.padEnd(22),s.size,'made',m.size,[...s].join(','))}
for(const q of made){const c=questionTypes.get(q.type)!.anatomy(q,{true:'True',false:'False'} as any).choices; for(const ch of c){ if(!ch.single||ch.options.length<3) continue; const L=ch.options.map((o:any)=>o.text.length); const k=ch.options.findIndex((o:any)=>o.keyed); const m=Math.max(...L); if(L[k]===m&&L.filter((x:number)=>x===m).length===1) console.log('LONGEST',q.id,L.join(','),ch.options[k].text)}}
// copy check
const norm=(s:string)=>s.toLowerCase().normalize('NFKC').replace(/[^a-z0-9%]+/g,' ').trim().split(' ').filter(Boolean);
const N=6; const runs=new Set<string>();
for(const f of ['faq','profile']){const w=norm(readFileSync(`/work/shared/content/sources/${f}.txt`,'utf8')); for(let i=0;i+N<=w.length;i++) runs.add(w.slice(i,i+N).join(' '))}
const strings=(x:any):string[]=>typeof x==='string'?[x]:x&&typeof x==='object'?Object.values(x).flatMap(strings):[];
const seen=new Set<string>();
for(const q of made) for(const s of strings({...q,id:'',explanation:''})){const w=norm(s); for(let i=0;i+N<=w.length;i++){const r=w.slice(i,i+N).join(' '); if(runs.has(r)&&!seen.has(r)){seen.add(r);console.log('RUN',q.id,r)}}}
