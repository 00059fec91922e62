package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import org.kept.support.Browser;

/** Somebody at their desk: opens the tasks of a case and answers their forms with the mouse and the keyboard. */
final class Desk {

    private final Page page;

    Desk(Page page) {
        this.page = page;
    }

    /** Their window. */
    Page page() {
        return page;
    }

    /** Opens the task of this name from the case's page. */
    Desk open(String ref, String task) {
        page.navigate("/cases/" + ref);
        page.locator(".queue__row")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first()
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(task).setExact(true)))
                .isVisible();
        page.locator(".fjs-form-field").first().waitFor();
        return this;
    }

    Desk tick(String question, String option) {
        page.locator("form.task-form .fjs-form-field-radio, form.task-form .fjs-form-field-checklist")
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Desk choose(String label, String option) {
        Locator field = page.locator("form.task-form .fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    Desk write(String label, String text) {
        page.locator("form.task-form .fjs-form-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input, textarea")
                .first()
                .fill(text);
        return this;
    }

    Desk mark(String label) {
        page.locator("form.task-form")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Desk shot(String name) {
        Browser.shot(page, name);
        return this;
    }

    /** Completes the task and waits until it is gone from their hands. */
    void complete() {
        String task = page.url();
        page.locator("form.task-form button[type=submit]").click();
        try {
            page.waitForURL(url -> !url.equals(task));
        } catch (TimeoutError refused) {
            Browser.shot(page, "refused");
            throw new AssertionError(
                    "Not taken: " + page.locator(".fjs-form-field-error, .note").allInnerTexts(), refused);
        }
    }
}
