package org.kept.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import org.kept.shared.KeptSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Kept its one PostgreSQL: the one it was told of, or one of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Where the database is; the data source depends on it, so the server outlives the pool at shutdown. */
    record DatabaseAddress(String url, String user, String password) {}

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnExpression("'${kept.db.url:}'.isBlank()")
    EmbeddedPostgresServer embeddedPostgresServer(KeptSettings settings) {
        return new EmbeddedPostgresServer(settings.dataDir());
    }

    @Bean
    @ConditionalOnExpression("'${kept.db.url:}'.isBlank()")
    DatabaseAddress embeddedAddress(EmbeddedPostgresServer server) {
        return new DatabaseAddress(server.jdbcUrl(), "postgres", "postgres");
    }

    @Bean
    @ConditionalOnExpression("!'${kept.db.url:}'.isBlank()")
    DatabaseAddress givenAddress(KeptSettings settings) {
        return new DatabaseAddress(
                settings.db().url(), settings.db().user(), settings.db().password());
    }

    @Bean
    HikariDataSource dataSource(DatabaseAddress address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("kept");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(30);
        pool.setMinimumIdle(4);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "kept");
        pool.setConnectionInitSql("set lock_timeout = '5s'; set statement_timeout = '60s'");
        return pool;
    }
}
