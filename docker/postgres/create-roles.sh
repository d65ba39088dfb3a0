#!/bin/sh
# Runs once, on an empty server. The owner makes the tables; the application's role owns nothing.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
CREATE ROLE casustafel_owner LOGIN NOSUPERUSER NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE casustafel_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE casustafel OWNER casustafel_owner;
REVOKE ALL ON DATABASE casustafel FROM PUBLIC;
GRANT CONNECT ON DATABASE casustafel TO casustafel_app;
SQL
