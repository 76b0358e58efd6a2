#!/bin/sh
# Run once by PostgreSQL's image, as the superuser: the roles and the database of Selaras (docs/operations.md).
set -eu
psql --username="$POSTGRES_USER" --dbname=postgres --set=ON_ERROR_STOP=1 \
  --set=owner="$SELARAS_OWNER_PASSWORD" --set=web="$SELARAS_WEB_PASSWORD" <<'SQL'
CREATE ROLE selaras_app NOLOGIN;
CREATE ROLE selaras_owner LOGIN BYPASSRLS PASSWORD :'owner';
CREATE ROLE selaras_web LOGIN IN ROLE selaras_app PASSWORD :'web';
CREATE DATABASE selaras OWNER selaras_owner;
REVOKE ALL ON DATABASE selaras FROM PUBLIC;
GRANT CONNECT ON DATABASE selaras TO selaras_app;
SQL
