package org.kept.staff.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads an account in one statement, on every request: so a right taken away is gone with the next click, on every node. */
@Service
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of that user name, ended or not; what cannot be a user name is nobody's. */
    public Optional<Account> find(String username) {
        if (username == null || !USERNAME.matcher(username).matches()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        select p.username, p.name, p.email, p.zone, p.capacity, p.active,
                               p.password_hash, p.credential_stamp, p.must_change_password,
                               array(select role from app.staff_person_role where person_id = p.id) as roles,
                               array(select team from app.staff_membership where person_id = p.id) as teams
                        from app.staff_person p where p.username = ?
                        """)
                .param(username)
                .query((row, number) -> account(row))
                .optional();
    }

    /** Keeps a hash made with today's parameters in place of an older one; it is the same password, so sessions stay. */
    public void rehash(String username, String oldHash, String newHash) {
        jdbc.sql("update app.staff_person set password_hash = ? where username = ? and password_hash = ?")
                .params(newHash, username, oldHash)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        var person = new Person(
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                set(row.getArray("roles"), Role::valueOf),
                set(row.getArray("teams"), Function.identity()),
                ZoneId.of(row.getString("zone")),
                row.getInt("capacity"),
                row.getBoolean("active"));
        return new Account(
                person,
                row.getString("password_hash"),
                row.getInt("credential_stamp"),
                row.getBoolean("must_change_password"));
    }

    private static <T> Set<T> set(Array array, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
