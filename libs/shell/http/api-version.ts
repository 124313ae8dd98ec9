/** As in package.json, which is not always beside a build. */
export const apiVersion = '0.1.0';
