package org.kept.insight.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.kept.workflow.ProcessPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which phase each step of each deployed version is, and which phases a case has come to that stands there. */
@Component("insightModelPlaces")
class ModelPlaces {

    private final ProcessPlans plans;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ModelPlaces(ProcessPlans plans, JdbcClient jdbc, ObjectMapper json) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A list of {@code {model, version, activity, phase, reached[]}} for the steps that have a phase. */
    String toJson() {
        ArrayNode places = json.createArrayNode();
        jdbc.sql("select key_ as key, version_ as version from public.act_re_procdef order by 1, 2")
                .query()
                .listOfRows()
                .forEach(row -> add(places, row));
        return places.toString();
    }

    private void add(ArrayNode places, Map<String, Object> model) {
        String key = (String) model.get("key");
        int version = (Integer) model.get("version");
        ProcessPlans.Plan plan = plans.of(key, version);
        plan.activities().values().stream()
                .filter(activity -> activity.phase() != null)
                .forEach(activity -> {
                    ObjectNode place = places.addObject();
                    place.put("model", key);
                    place.put("version", version);
                    place.put("activity", activity.id());
                    place.put("phase", activity.phase());
                    List<String> reached =
                            plan.phases().subList(0, plan.phases().indexOf(activity.phase()) + 1);
                    reached.forEach(place.putArray("reached")::add);
                });
    }
}
