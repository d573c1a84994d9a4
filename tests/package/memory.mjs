// The program that asks lives as long as its page and gives little memory back: what it hears must not add up.
import { equal, ok } from '../harness/check.mjs';
import { running } from './support/program.mjs';

export default [{
  name: 'consent program: a thousand questions and two hundred notices cost the page two megabytes at most', engines: ['none'],
  async run() {
    const { say, said, pages } = await running('consent');
    say('start');
    say('tap', 'agree');
    const before = pages();
    for (let token = 1; token <= 1000; token++) say('ask', `${token}\tprofile\t1`);
    for (let token = 1001; token <= 1200; token++) { say('ask', `${token}\talipay\t1`); say('tap', 'refuse'); }
    const answers = said.filter(([what]) => what === 'answer');
    equal([answers.length, answers.filter(([, , allowed]) => allowed).length], [1200, 1000], 'answers, and how many are yes');
    ok(pages() <= before + 32, `pages of memory: ${before}, then ${pages()}`);
  },
}];
