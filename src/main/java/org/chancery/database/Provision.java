package org.chancery.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database, and the roles that are there before any migration speaks of them. */
final class Provision {
    static final String DATABASE = "chancery";
    static final String APPLICATION = "chancery";

    private static final String ROLES =
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'chancery_application') then
                create role chancery_application nologin;
              end if;
              if not exists (select from pg_roles where rolname = 'chancery') then
                create role chancery login;
              end if;
              if not pg_has_role('chancery', 'chancery_application', 'member') then
                grant chancery_application to chancery;
              end if;
              alter role chancery set role to chancery_application;
            end $$
            """;

    private Provision() {}

    static void ensure(Login superuser, Login application) {
        JdbcClient client = JdbcClient.create(superuser.unpooled());
        boolean absent =
                client.sql("select from pg_database where datname = ?")
                        .param(DATABASE)
                        .query()
                        .listOfRows()
                        .isEmpty();
        if (absent) {
            client.sql("create database " + DATABASE).update();
        }
        client.sql(ROLES).update();
        // a new one at every start: it need not be kept anywhere
        client.sql("alter role %s password '%s'".formatted(APPLICATION, application.password()))
                .update();
    }
}
