-- The ledger: entries in one order without gaps, their payloads beside them, and the one row
-- that says where the order ends. Whoever moves that row may write; nobody else can.

create table entry (
    position    bigint      primary key check (position > 0),
    event_id    uuid        not null unique,
    recorded_at timestamptz not null,
    envelope    bytea       storage external not null check (octet_length(envelope) <= 60000),
    tags        bigint[]    not null
);

create table payload (
    position bigint primary key,
    salt     bytea  storage external,
    body     bytea  storage external check (octet_length(body) <= 60000)
);

create table head (
    sole        boolean     primary key default true check (sole),
    position    bigint      not null,
    recorded_at timestamptz not null
);

comment on table entry is 'what is proven: one canonical envelope a position, never changed';
comment on column entry.tags is 'first 8 bytes of SHA-256 of each tag: derived, every hit is checked against the envelope';
comment on table payload is 'salt and body of an entry; absent once redacted';
comment on table head is 'the last position and when it was recorded; its row lock orders all writers';

insert into head (position, recorded_at) values (0, 'epoch');

create index entry_tags on entry using gin (tags) with (fastupdate = on, gin_pending_list_limit = 64);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % of % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create function refuse_step_back() returns trigger language plpgsql as $$
begin
    if new.position <= old.position or new.recorded_at < old.recorded_at then
        raise exception 'the head of the ledger only moves on: % cannot follow %', new.position, old.position
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on payload
    for each statement execute function refuse_change();
create trigger stays before insert or delete or truncate on head
    for each statement execute function refuse_change();
create trigger moves_on before update on head
    for each row execute function refuse_step_back();

alter table entry enable always trigger append_only;
alter table payload enable always trigger append_only;
alter table head enable always trigger stays;
alter table head enable always trigger moves_on;

-- The role is the whole server's, the migration one database's: it may exist, or come to exist meanwhile.
do $$
begin
    if not exists (select from pg_roles where rolname = 'chancery_application') then
        create role chancery_application nologin;
    end if;
exception when duplicate_object or unique_violation then
    null;
end $$;

-- A schema can be given only to a role that the giver may become.
do $$
begin
    if not pg_has_role(current_user, 'chancery_application', 'SET') then
        execute format('grant chancery_application to %I with set true', current_user);
    end if;
end $$;

grant select, insert on entry, payload to chancery_application;
grant select, update (position, recorded_at) on head to chancery_application;

create schema read_model authorization chancery_application;
