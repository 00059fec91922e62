package org.kept.studio.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;

/** What is said about an element stays with the file, through drafts and versions. */
@KeptTest
class CommentsIT extends StudioDesk {

    private static final String COMMENTS = Parcels.FEE + "/comments";

    @Test
    void a_comment_outlives_the_draft_and_the_version_it_was_made_on() {
        Analyst.Answer said = remi.post(COMMENTS, "{\"element\":\"r\",\"text\":\"Why one? <b>Two</b>\"}");
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        String hash = approved(DRAFT, Parcels.fee(2));
        anita.post(DRAFT + "/deploy", hash(hash));

        var comments = anita.get(COMMENTS).json().at("/items");

        assertThat(comments).hasSize(1);
        assertThat(comments.at("/0/element").asText()).isEqualTo("r");
        assertThat(comments.at("/0/text").asText()).isEqualTo("Why one? <b>Two</b>");
        assertThat(comments.at("/0/author").asText()).isEqualTo("reviewer");
        assertThat(comments.at("/0/resolvedAt").isMissingNode()).isTrue();
    }

    @Test
    void anybody_closes_a_comment_but_only_its_author_changes_its_words() {
        String comment =
                COMMENTS + "/" + remi.post(COMMENTS, "{\"text\":\"All of it\"}").at("/id");

        assertThat(anita.patch(comment, "{\"text\":\"None of it\"}").status()).isEqualTo(403);
        assertThat(anita.patch(comment, "{\"resolved\":true}").at("/resolvedBy"))
                .isEqualTo("analyst");
        assertThat(remi.patch(comment, "{\"resolved\":false,\"text\":\"Most of it\"}")
                        .at("/text"))
                .isEqualTo("Most of it");
        assertThat(anita.get(COMMENTS).json().at("/items/0/resolvedBy").isMissingNode())
                .isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_field() {
        assertThat(anita.post(COMMENTS, "{\"text\":\" \"}").at("/fields/0/field"))
                .isEqualTo("text");
        assertThat(anita.post(COMMENTS, "{\"text\":\"x\",\"element\":\"a b<\"}").at("/fields/0/field"))
                .isEqualTo("element");
        assertThat(anita.post(Parcels.LOOK + "/comments", "{\"text\":\"x\"}").status())
                .isEqualTo(404);
        String comment = anita.post(COMMENTS, "{\"text\":\"x\"}").at("/id");
        assertThat(anita.patch(COMMENTS + "/" + comment, "{}").status()).isEqualTo(422);
        assertThat(anita.patch(Parcels.RETURN + "/comments/" + comment, "{\"resolved\":true}")
                        .status())
                .as("a comment on another file")
                .isEqualTo(404);
        assertThat(Analyst.as(port, "manager").get(COMMENTS).status()).isEqualTo(403);
    }
}
