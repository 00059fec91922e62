package org.kept.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what a piece of work asks of the database, because it is round trips that make work slow. */
public final class RoundTrips {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    private RoundTrips() {}

    /** The statements (a batch is one) and commits of this thread while the work runs, in order. */
    public static List<String> of(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    static DataSource listeningTo(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return HEARD.get() == null ? connection : (Connection) listening(Connection.class, connection, "");
            }
        };
    }

    private static Object listening(Class<?> type, Object target, String sql) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            String told = arguments != null && arguments[0] instanceof String text ? text : sql;
            hear(method, told);
            Object result = call(target, method, arguments);
            return result instanceof Statement ? listening(method.getReturnType(), result, told) : result;
        });
    }

    private static void hear(Method method, String sql) {
        List<String> heard = HEARD.get();
        boolean trip =
                method.getName().startsWith("execute") || method.getName().equals("commit");
        if (heard != null && trip) {
            heard.add(sql.isEmpty() ? method.getName() : sql.strip().replaceAll("\\s+", " "));
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
