-- Tables that the application makes later are read by the reader too.

set role chancery_application;

alter default privileges in schema read_model grant select on tables to chancery_reader;

reset role;
