package org.kept.workflow.migration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Gives the open tasks of a case that has gone over what their new model says otherwise than the old one: name, due date, priority,
 * teams. The engine leaves a task as it was made; what people did to it since then stays, where both models say the same.
 *
 * @param before by task what its model said of it
 */
record FollowModel(String instance, Map<String, TaskDefinition> before) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        context.getTaskManager().findTasksByProcessInstanceId(instance).forEach(this::follow);
        return null;
    }

    private void follow(TaskEntity task) {
        TaskDefinition was = before.get(task.getId());
        TaskDefinition is = task.getTaskDefinition();
        if (was == null || is == null) {
            return;
        }
        if (differ(was, is, TaskDefinition::getNameExpression)) {
            task.setName(String.valueOf(value(is.getNameExpression(), task)));
        }
        if (differ(was, is, TaskDefinition::getDueDateExpression)) {
            task.setDueDate(date(value(is.getDueDateExpression(), task)));
        }
        if (differ(was, is, TaskDefinition::getFollowUpDateExpression)) {
            task.setFollowUpDate(date(value(is.getFollowUpDateExpression(), task)));
        }
        if (differ(was, is, TaskDefinition::getPriorityExpression)) {
            Object priority = value(is.getPriorityExpression(), task);
            task.setPriority(priority == null ? 50 : Integer.parseInt(String.valueOf(priority)));
        }
        if (!texts(was).equals(texts(is))) {
            regroup(task, is);
        }
    }

    private static void regroup(TaskEntity task, TaskDefinition is) {
        Set<String> wanted = is.getCandidateGroupIdExpressions().stream()
                .flatMap(expression -> groups(value(expression, task)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> had = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        had.stream().filter(group -> !wanted.contains(group)).forEach(task::deleteCandidateGroup);
        wanted.stream().filter(group -> !had.contains(group)).forEach(task::addCandidateGroup);
    }

    private static Collection<String> groups(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : value == null
                        ? Set.of()
                        : Arrays.stream(value.toString().split(","))
                                .map(String::strip)
                                .filter(group -> !group.isEmpty())
                                .toList();
    }

    private static boolean differ(TaskDefinition was, TaskDefinition is, Function<TaskDefinition, Expression> part) {
        return !Objects.equals(text(part.apply(was)), text(part.apply(is)));
    }

    private static Set<String> texts(TaskDefinition task) {
        return task.getCandidateGroupIdExpressions().stream()
                .map(FollowModel::text)
                .collect(Collectors.toSet());
    }

    private static String text(Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }

    private static Object value(Expression expression, TaskEntity task) {
        return expression == null ? null : expression.getValue(task.getExecution());
    }

    private static Date date(Object value) {
        return value instanceof String text ? DateTimeUtil.parseDate(text) : (Date) value;
    }
}
