package org.kept.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasures;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of every measure of every module, those that come later included. */
@KeptTest
class CaseMeasuresIT {

    private static final List<String> COLUMNS = List.of(
            "ref text", "at timestamptz", "part numeric", "whole numeric", "began timestamptz", "ended timestamptz");

    @Autowired
    List<CaseMeasures> modules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Test
    void everyProcessThatStandsIsJudgedByTheMeasuresManagersWereToldOf() {
        assertThat(ids("leadHandling"))
                .containsExactly("speedToLead", "firstTouchKept", "mqlToSal", "mqlToSql", "recycleRecovery", "leakage");
        assertThat(ids("complaintHandling")).hasSize(7);
        assertThat(ids("contractRenewal")).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void everyMeasureHasAnIdOfItsOwnAndAProcessThatIsDeployed() {
        for (CaseMeasures module : modules) {
            assertThat(jdbc.sql("select count(*) from public.act_re_procdef where key_ = :key")
                            .param("key", module.processKey())
                            .query(Long.class)
                            .single())
                    .as(module.processKey())
                    .isPositive();
            assertThat(ids(module.processKey())).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        }
        assertThat(modules.stream().map(CaseMeasures::processKey)).doesNotHaveDuplicates();
    }

    @Test
    void everyMeasureGivesItsSixColumnsAndNoCaseTwiceAtOneMoment() {
        for (CaseMeasures module : modules) {
            for (CaseMeasure measure : module.measures()) {
                assertThat(columns(measure.sql())).as(measure.id()).isEqualTo(COLUMNS);
                assertThat(jdbc.sql("select ref from (" + measure.sql() + ") m group by ref, at having count(*) > 1")
                                .query(String.class)
                                .list())
                        .as(measure.id())
                        .isEmpty();
                assertThat(jdbc.sql("select ref from (" + measure.sql() + ") m where ref is null or at is null or not ("
                                        + shape(measure.kind()) + ")")
                                .query(String.class)
                                .list())
                        .as(measure.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyMeasureIsNamedDefinedAndSaysWhatItLeavesOut() {
        for (CaseMeasures module : modules) {
            for (CaseMeasure measure : module.measures()) {
                for (String part : new String[] {"", ".definition", ".exclusions"}) {
                    assertThat(messages.getMessage(measure.words() + part, null, "", Locale.ENGLISH))
                            .as(measure.words() + part)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyModuleTellsItsCasesApart() {
        for (CaseMeasures module : modules) {
            List<String> segments = jdbc.sql("select distinct (" + module.segment()
                            + ")::text from app.casework_case c where c.process_key = :key")
                    .param("key", module.processKey())
                    .query(String.class)
                    .list();
            assertThat(segments).as(module.processKey()).hasSizeLessThan(10);
        }
    }

    @Test
    void everyTargetIsOfAMeasureThatThereIs() {
        List<String> targets = jdbc.sql("select process_key || ' ' || measure from app.insight_target")
                .query(String.class)
                .list();
        List<String> known = modules.stream()
                .flatMap(module -> module.measures().stream().map(one -> module.processKey() + " " + one.id()))
                .toList();
        assertThat(known).containsAll(targets);
        assertThat(targets)
                .contains("leadHandling leakage", "complaintHandling answeredInTime", "contractRenewal onTimeRenewal");
    }

    private List<String> ids(String processKey) {
        return modules.stream()
                .filter(module -> module.processKey().equals(processKey))
                .flatMap(module -> module.measures().stream())
                .map(CaseMeasure::id)
                .toList();
    }

    private List<String> columns(String sql) {
        return jdbc.sql("select * from (" + sql + ") m limit 0").query(rows -> {
            ResultSetMetaData about = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i) + " " + about.getColumnTypeName(i));
            }
            return columns;
        });
    }

    private static String shape(CaseMeasure.Kind kind) {
        return switch (kind) {
            case SHARE -> "part in (0, 1) and whole = 1 and began is null and ended is null";
            case RATIO -> "part is not null and whole is not null and began is null and ended is null";
            case MEDIAN_TIME -> "part is null and whole is null and began <= ended";
            case MEDIAN_VALUE -> "part is not null and whole is null and began is null and ended is null";
        };
    }
}
