export default async () => {
  const { child, ended } = await globalThis.caretallyTestCluster;
  child.stdin.end();
  await ended;
};
