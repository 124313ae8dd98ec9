import type { Operation } from './operation.js';
import { Routes } from './routes.js';

const operation: Operation = { allows: 'anyone', tag: 'T', summary: 'S', answers: {} };
const config = { operation, url: '', method: 'GET' };

describe('the routes of a server', () => {
  it('say who may call them, or the server does not start', () => {
    expect(() => {
      new Routes().add({ method: 'GET', url: '/open' });
    }).toThrow('the route GET /open does not say who may call it');
  });

  it('know the methods that an address takes', () => {
    const routes = new Routes();
    routes.add({ method: 'GET', url: '/quarantine/:id', config });
    routes.add({ method: 'POST', url: '/quarantine/replay', config });
    expect(routes.methodsAt('/quarantine/replay?x=1')).toEqual(['GET', 'POST']);
    expect(routes.methodsAt('/quarantine/1')).toEqual(['GET']);
    expect(routes.methodsAt('/quarantine/1/more')).toEqual([]);
    expect(routes.methodsAt('/quarantine/')).toEqual([]);
  });
});
