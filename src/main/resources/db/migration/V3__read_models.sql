-- What follows from the ledger lies in tables that the application makes, renames and drops by
-- itself, since a rebuild writes new ones beside those that answer. Here is how far they reach.

set role chancery_application;

create table read_model.reach (
    generation text    primary key check (generation in ('live', 'next')),
    revision   text    not null,
    position   bigint  not null
);

create table read_model.parked (
    generation text   not null references read_model.reach on update cascade on delete cascade,
    subject    text   not null,
    since      bigint not null,
    reason     text   not null,
    primary key (generation, subject)
);

comment on table read_model.reach is 'up to which entry the tables answer, and those that a rebuild writes';
comment on table read_model.parked is 'subjects that could not be folded since an entry: they stand as they stood before it';

reset role;
