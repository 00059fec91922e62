package org.kept.workflow.models;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kept.workflow.letters.LetterTemplate;
import org.kept.workflow.letters.LetterTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the templates of letters where the engine keeps the files of each deployment. */
@Component
class DeployedLetters implements LetterTemplates {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final JdbcClient jdbc;

    DeployedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Deployed> find(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select b.bytes_, n.id_ from (" + DeployedModels.NEWEST
                        + ") n join public.act_ge_bytearray b on b.deployment_id_ = n.id_"
                        + " where b.name_ = 'forms/' || n.module || '/' || :file order by n.module limit 1")
                .param("file", id + ".letter")
                .query((row, number) -> deployed(id, row.getBytes(1), row.getString(2)))
                .optional();
    }

    private static Deployed deployed(String id, byte[] file, String deployment) {
        try {
            LetterTemplate template = LetterTemplate.read(id, new String(file, StandardCharsets.UTF_8));
            return new Deployed(template, ModelBooks.hash(file), deployment);
        } catch (LetterTemplate.Malformed e) {
            throw new IllegalStateException("The deployed letter '" + id + "' cannot be read", e);
        }
    }
}
