# Runs once, when the database is made: the schema registry gets a user and a database of its own beside Dateline's.
# The image reads this file into its own shell, so that it needs no permission to execute it.
psql -v ON_ERROR_STOP=1 -v password="${REGISTRY_DATABASE_PASSWORD:-registry}" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create user registry password :'password';
create database registry owner registry;
SQL
