package org.chancery.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Warns when the login of the application could change what is recorded. */
final class LoginCheck implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(LoginCheck.class);

    /** A superuser counts as a member of every role. */
    private static final String LOGINS_THAT_COULD =
            """
            select distinct session_user::text
              from pg_roles
             where pg_has_role(session_user, oid, 'MEMBER')
               and (rolname = 'chancery_owner'
                    or oid = (select datdba from pg_database where datname = current_database()))
            """;

    private final DataSource application;

    LoginCheck(DataSource application) {
        this.application = application;
    }

    @Override
    public void afterPropertiesSet() {
        JdbcClient.create(application)
                .sql(LOGINS_THAT_COULD)
                .query(String.class)
                .optional()
                .ifPresent(login ->
                        log.warn(
                                "The application logs in as {}, who is superuser or owner and could"
                                        + " change entries: give it a login that is a member of"
                                        + " chancery_application alone (docs/configuration.md)",
                                login));
    }
}
