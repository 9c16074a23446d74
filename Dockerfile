# Builds Wren and keeps what it needs to run: no compiler, no development package, no secret.
# docs/deployment.md says how to run it.

FROM node:24-slim AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
# The packages alone first: they change less often than the code.
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# scripts/start.ts checks the configuration, with zod, before it loads the server.
COPY --from=build /src/package.json ./
COPY --from=build /src/scripts/start.ts /src/scripts/prepare-assets.ts /src/scripts/root.ts /src/scripts/try-listen.ts scripts/
COPY --from=build /src/lib/config.ts lib/
COPY --from=build /src/node_modules/zod node_modules/zod
COPY --from=build /src/.next/standalone .next/standalone
COPY --from=build /src/.next/static .next/static
COPY --from=build /src/public public
RUN mkdir -m 700 /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.ts"]
