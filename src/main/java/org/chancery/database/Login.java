package org.chancery.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A way into a database: where it is, as whom, and the password. */
public record Login(String url, String user, String password) {

    /** Opens a connection for every request and keeps none. */
    public DataSource unpooled() {
        return new DriverManagerDataSource(url, user, password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
