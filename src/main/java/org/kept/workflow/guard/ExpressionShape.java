package org.kept.workflow.guard;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression may look like, whoever wrote it: literals, operators, names, {@code facts.<name>}, a few things about
 * the execution, and four questions to {@code promises}. The engine's own parser reads it, so both mean the same by it;
 * models are checked with this before they are deployed and the engine refuses with it whatever came another way.
 *
 * @param names the plain names it reads: variables and delegates
 * @param facts the facts it reads
 * @param promise whether it is one question to {@code promises} and nothing else
 */
public record ExpressionShape(Set<String> names, Set<String> facts, boolean promise) {

    /** What may be read of an execution. */
    static final Set<String> EXECUTION =
            Set.of("processBusinessKey", "processInstanceId", "currentActivityId", "activityInstanceId");

    /** What may be asked of the promises; each takes the execution and a text. */
    static final Set<String> PROMISES = Set.of("due", "warn", "after", "at");

    /** What may be read of a decision's result. */
    static final Set<String> DECISION = Set.of("singleResult", "firstResult", "singleEntry");

    private static final int MAX_LENGTH = 500;
    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    /** Thrown for an expression that does not keep to the shape; the message says what to write instead. */
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    /** Whether the text has an expression in it at all. */
    public static boolean in(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /**
     * Reads an expression, with or without text around it.
     *
     * @throws Refused if it does more than it may
     */
    public static ExpressionShape of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Refused("an expression has at most " + MAX_LENGTH + " characters");
        }
        Node root;
        try {
            root = PARSER.build(text).getRoot();
        } catch (TreeBuilderException e) {
            throw new Refused("it cannot be read: " + e.getMessage());
        }
        ExpressionShape shape = new ExpressionShape(new TreeSet<>(), new TreeSet<>(), isPromise(root));
        shape.visit(root);
        return shape;
    }

    private void visit(Node node) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        } else if (node instanceof AstDot dot) {
            property(dot);
        } else if (node instanceof AstMethod method) {
            question(method);
        } else if (isHarmless(node)) {
            for (int i = 0; i < node.getCardinality(); i++) {
                visit(node.getChild(i));
            }
        } else {
            throw new Refused(
                    "functions, brackets and the like are not allowed; write facts.name or promises.due(execution, 'policy')");
        }
    }

    private void property(AstDot dot) {
        String name = name(dot);
        if (name.equals("class")) {
            throw new Refused("'class' may not be read");
        }
        if (isNamed(dot.getChild(0), "facts")) {
            facts.add(name);
        } else if (isNamed(dot.getChild(0), "execution")) {
            require(
                    EXECUTION.contains(name),
                    "execution." + name + " may not be read; allowed are " + new TreeSet<>(EXECUTION));
        } else if (isNamed(dot.getChild(0), "decisionResult")) {
            require(
                    DECISION.contains(name),
                    "decisionResult." + name + " may not be read; allowed are " + new TreeSet<>(DECISION));
        } else {
            boolean entry = dot.getChild(0) instanceof AstDot result && isNamed(result.getChild(0), "decisionResult");
            require(
                    entry,
                    "'." + name + "' may not be read of that; only facts, execution and decisionResult have parts");
            visit(dot.getChild(0));
        }
    }

    private void question(AstMethod method) {
        Node asked = method.getChild(0);
        boolean known =
                asked instanceof AstDot dot && isNamed(dot.getChild(0), "promises") && PROMISES.contains(name(dot));
        require(known, "only promises.due, promises.warn, promises.after and promises.at may be called");
        Node arguments = method.getChild(1);
        require(
                arguments.getCardinality() == 2 && isNamed(arguments.getChild(0), "execution"),
                "promises are asked with the execution and a text: promises.due(execution, 'policy')");
        if (name((AstDot) asked).equals("at") && arguments.getChild(1) instanceof AstLiteral fact) {
            facts.add(fact.toString().replaceAll("[\"']", ""));
        }
        visit(arguments.getChild(1));
    }

    private static boolean isPromise(Node root) {
        return root instanceof AstEval && root.getChild(0) instanceof AstMethod;
    }

    private static boolean isHarmless(Node node) {
        return node instanceof AstLiteral
                || node instanceof AstText
                || node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstComposite
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstChoice;
    }

    private static boolean isNamed(Node node, String name) {
        return node instanceof AstIdentifier identifier && identifier.getName().equals(name);
    }

    /** The property's name; the parser gives it only with the dot before it. */
    private static String name(AstDot dot) {
        return dot.toString().substring(1).trim();
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new Refused(otherwise);
        }
    }
}
