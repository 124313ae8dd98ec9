import { columnNamed, moduleWith } from './modules.js';

const moduleOf = (header: string) => moduleWith(new Set(header.split(',').map(columnNamed)));

describe('recognising a module by its columns', () => {
  it('takes any order, capitals or not, and columns it does not know', () => {
    expect(moduleOf('place, ls ,Decom,CHILD,RNE,team')).toBe('Episodes');
  });

  it('tells UASC from Header, which share three columns', () => {
    expect(moduleOf('CHILD,SEX,DOB,DUC')).toBe('UASC');
    expect(moduleOf('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB')).toBe('Header');
  });

  it('reads the names of the XML form', () => {
    expect(moduleOf('CHILDID,DECOM,LS,PL')).toBe('Episodes');
  });

  it('takes nothing without the child', () => {
    expect(moduleOf('DECOM,LS,PLACE')).toBeUndefined();
    expect(moduleOf('CHILD,NOTES')).toBeUndefined();
  });
});
