-- A sum over all rows of a generation, whatever their order: two generations that reach as far and
-- say the same have the same.

set role chancery_application;

alter table read_model.reach add column digest bytea not null default '\x';

comment on column read_model.reach.digest is 'the sum of the SHA-256 of every row, modulo 2^256';

reset role;
