import { post, serverAddress, type Address } from './server.js';

export interface SignInOptions {
  readonly authority?: string;
  readonly json?: boolean;
}

/** An address that signs in whoever opens it on the machine of the server, once. */
export const signInLink = async (address: Address, authority?: string): Promise<string> => {
  const query = authority === undefined ? '' : `?authority=${encodeURIComponent(authority)}`;
  return (await post<{ readonly link: string }>(address, `/sign-in/links${query}`, {})).link;
};

export const runSignIn = async ({ authority, json }: SignInOptions): Promise<void> => {
  const link = await signInLink(await serverAddress(), authority);
  console.log(
    json ? JSON.stringify({ link }) : `${link}\nopens the pages once, within the hour, on this machine.`,
  );
};
