package org.kept.complaint.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.complaint.Ombudsmen;
import org.kept.shared.ConflictException;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ombudsmen as rows. */
@Component
@Transactional
class OmbudsmanTable implements Ombudsmen {

    private static final String COLUMNS =
            "id, name, address, phone, email, website, time_limit, source, in_force_from, row_version";

    private final JdbcClient jdbc;

    OmbudsmanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ombudsman> all() {
        return jdbc.sql("select " + COLUMNS + " from app.complaint_ombudsman order by name")
                .query(Ombudsman.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ombudsman> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from app.complaint_ombudsman where id = ?")
                .param(id)
                .query(Ombudsman.class)
                .optional();
    }

    @Override
    public void save(Ombudsman changed) {
        require(changed);
        int rows = jdbc.sql(
                        """
                        update app.complaint_ombudsman set name = ?, address = ?, phone = ?, email = ?, website = ?, time_limit = ?,
                            source = ?, in_force_from = ?, updated_at = now(), updated_by = ?, row_version = row_version + 1
                         where id = ? and row_version = ?""")
                .param(changed.name())
                .param(changed.address())
                .param(changed.phone())
                .param(changed.email())
                .param(changed.website())
                .param(changed.timeLimit())
                .param(changed.source())
                .param(changed.inForceFrom())
                .param(who())
                .param(changed.id())
                .param(changed.rowVersion())
                .update();
        if (rows == 0) {
            throw new ConflictException("Somebody changed this ombudsman after you opened it");
        }
    }

    private static void require(Ombudsman changed) {
        List<FieldProblem> problems = new ArrayList<>();
        needed(problems, "name", changed.name(), 120);
        needed(problems, "address", changed.address(), 400);
        needed(problems, "website", changed.website(), 200);
        needed(problems, "timeLimit", changed.timeLimit(), 300);
        needed(problems, "source", changed.source(), 500);
        if (changed.inForceFrom() == null) {
            problems.add(new FieldProblem("inForceFrom", "Say since when this holds"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void needed(List<FieldProblem> problems, String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "Letters need this"));
        } else if (value.length() > longest) {
            problems.add(new FieldProblem(field, "Must not be longer than " + longest + " characters"));
        }
    }

    private static String who() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? "system" : signedIn.getName();
    }
}
