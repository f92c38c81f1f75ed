-- Three roles, as whom nobody need log in: chancery_owner owns the ledger, chancery_application
-- records, chancery_reader reads. Logins are members of one of them; who migrates is a member of
-- the owner. A later migration that makes something first says: set role chancery_owner.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['chancery_owner', 'chancery_reader'] loop
        begin
            if not exists (select from pg_roles where rolname = wanted) then
                execute format('create role %I nologin', wanted);
            end if;
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
end $$;

-- Who makes a role may grant it, and is not yet a member who may become it or act with its rights.
do $$
begin
    if not (pg_has_role(current_user, 'chancery_owner', 'SET')
            and pg_has_role(current_user, 'chancery_owner', 'USAGE')) then
        execute format('grant chancery_owner to %I with set true, inherit true', current_user);
    end if;
end $$;

do $$
begin
    execute format('revoke create on schema %I from public', current_schema);
    execute format('grant usage, create on schema %I to chancery_owner', current_schema);
    execute format('grant usage on schema %I to chancery_application, chancery_reader', current_schema);
end $$;

alter table entry owner to chancery_owner;
alter table payload owner to chancery_owner;
alter table head owner to chancery_owner;
alter function refuse_change() owner to chancery_owner;
alter function refuse_step_back() owner to chancery_owner;

set role chancery_owner;
revoke execute on function refuse_change(), refuse_step_back() from public;
grant select on entry, payload, head to chancery_reader;

-- Tables to come are readable if chancery_application makes them: a login of the application
-- becomes it (alter role … set role), or what it makes would be its own.
set role chancery_application;
grant usage on schema read_model to chancery_reader;
grant select on all tables in schema read_model to chancery_reader;
alter default privileges in schema read_model grant select on tables to chancery_reader;
reset role;
