# One image for every process; docker-compose.yml says which one to start. It holds no secret and no setting.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The build follows below, when the sources are there; the embedded PostgreSQL has no place in an image.
RUN npm ci --ignore-scripts --omit=optional --no-audit --no-fund
COPY . .
RUN node tools/build.mjs && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production PORT=8080
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/intake/main.js"]
