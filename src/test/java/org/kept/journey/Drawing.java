package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;

/** An analyst who draws with the mouse and the keyboard: processes, tables and forms, each in its editor. */
final class Drawing {

    private final Page page;
    private final Workbench desk;

    Drawing(Page page) {
        this.page = page;
        this.desk = new Workbench(page);
    }

    /** A new file of this kind in this module, open in its editor. */
    void begin(String kind, String name, String module) {
        page.navigate("/studio/new");
        page.locator("#kind").selectOption(kind);
        page.locator("#name").fill(name);
        page.locator("#module").fill(module);
        page.locator("[data-primary]").click();
        page.locator(".studio-desk:not([aria-busy])").waitFor();
    }

    /** Draws what comes after an element, by the menu beside it, and names it; its id is made of the name. */
    String append(String after, String what, String name) {
        select(after);
        page.locator(".djs-context-pad [data-action=append]").click();
        page.locator(".djs-popup-search input").waitFor();
        page.keyboard().type(what);
        Locator found = page.locator(".djs-popup .entry.selected");
        assertThat(found).containsText(what);
        page.keyboard().press("Enter");
        Locator made = page.locator("[data-canvas] .djs-shape.selected:not([data-element-id=\"" + after + "\"])");
        made.waitFor();
        Locator typing = page.locator(".djs-direct-editing-content");
        if (what.endsWith("event") || what.endsWith("gateway")) {
            made.locator(".djs-hit").first().dblclick();
        }
        typing.waitFor();
        write(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-canvas] .djs-shape.selected"))
                .hasAttribute("data-element-id", Pattern.compile("[A-Za-z]+_[A-Z]\\w+"));
        return page.locator("[data-canvas] .djs-shape.selected").getAttribute("data-element-id");
    }

    /** Neither scripts nor anything else that the check would refuse. */
    void offersNothingThatIsRefused() {
        page.locator(".djs-palette [data-action=create]").click();
        Locator entries = page.locator(".djs-popup .entry");
        assertThat(entries.getByText("User task")).isVisible();
        assertThat(entries.getByText(Pattern.compile("script|signal|complex", Pattern.CASE_INSENSITIVE)))
                .hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator(".djs-popup")).hasCount(0);
    }

    /** Draws a way between two elements, with the arrow beside the first. */
    void connect(String from, String to) {
        Locator ways = page.locator("[data-canvas] .djs-connection");
        int before = ways.count();
        select(from);
        page.locator(".djs-context-pad [data-action=connect]").click();
        Locator end = shape(to).locator(".djs-hit").first();
        end.hover();
        end.click();
        assertThat(ways).hasCount(before + 1);
    }

    /** Makes the way between two elements what the panel is about; they stand in one row, or the second below. */
    void selectWay(String from, String to) {
        nothing();
        BoundingBox one = shape(from).locator(".djs-visual").first().boundingBox();
        BoundingBox other = shape(to).locator(".djs-visual").first().boundingBox();
        double level = other.y + other.height / 2;
        boolean row = Math.abs(one.y + one.height / 2 - level) < 5;
        double x = row ? (one.x + one.width + other.x) / 2 : one.x + one.width / 2;
        // A little below the line, because its name may stand above it.
        page.mouse().click(x, row ? level + 4 : (one.y + one.height + level) / 2);
        assertThat(page.locator("[data-canvas] .djs-connection.selected")).hasCount(1);
    }

    /** Makes an element what the panel is about. */
    void select(String id) {
        if (!shape(id).getAttribute("class").contains("selected")) {
            nothing();
            shape(id).locator(".djs-hit").first().click();
        }
        assertThat(shape(id)).hasClass(Pattern.compile("\\bselected\\b"));
    }

    /** Makes the whole process what the panel is about. The click that ends the drawing of a way selects nothing, so there may be two. */
    void nothing() {
        Locator canvas = page.locator("[data-canvas]");
        Locator selected = canvas.locator(".djs-element.selected");
        for (int i = 0; i == 0 || (i < 3 && selected.count() > 0); i++) {
            canvas.click(new Locator.ClickOptions().setPosition(canvas.boundingBox().width * 0.6, 12));
        }
        assertThat(selected).hasCount(0);
    }

    private Locator shape(String id) {
        return page.locator("[data-canvas] .djs-element[data-element-id=\"" + id + "\"]");
    }

    /** Chooses in the panel. */
    void choose(String label, String option) {
        page.locator("#panel-properties")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .selectOption(option);
    }

    /** Fills in a line of the panel. */
    void fill(String label, String words) {
        Locator field = page.locator("#panel-properties")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
        field.click();
        write(words);
        page.keyboard().press("Tab");
    }

    /** Names what is selected, in the panel. */
    void name(String words) {
        desk.open("General");
        fill("Name", words);
    }

    /** Drags a field from the palette of forms to the end of the form. */
    void drag(String type) {
        Locator fields = page.locator("[data-canvas] .fjs-element > .fjs-form-field");
        int before = fields.count();
        BoundingBox from =
                page.locator(".fjs-palette-field[data-field-type=" + type + "]").boundingBox();
        BoundingBox last = fields.last().boundingBox();
        Mouse mouse = page.mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        Locator place = page.locator("[data-canvas] .fjs-children .gu-transit");
        for (int step = 0; step < 400 && !place.isVisible(); step++) {
            mouse.move(last.x + last.width / 2, last.y + last.height + 15 + step % 10);
        }
        place.waitFor();
        mouse.up();
        assertThat(fields).hasCount(before + 1);
    }

    /** Says what the field that is selected is called. */
    void label(String words) {
        desk.open("General");
        page.locator("#bio-properties-panel-label").click();
        write(words);
        assertThat(page.locator("[data-canvas]")).containsText(words);
    }

    /** Says what there is to choose from in the field that is selected. */
    void options(String... options) {
        desk.open("Static options");
        Locator group = page.locator("[data-group-id=group-staticOptions]");
        for (int i = 0; i < options.length; i++) {
            if (i > 0) {
                group.locator(".bio-properties-panel-add-entry").click();
            }
            Locator label = group.locator("#bio-properties-panel-staticOptions-" + i + "-label");
            if (!label.isVisible()) {
                group.locator("[data-entry-id=staticOptions-" + i
                                + "] .bio-properties-panel-collapsible-entry-header-title")
                        .click();
            }
            label.fill(options[i]);
            assertThat(page.locator("[data-canvas] .fjs-element > .fjs-form-field")
                            .last())
                    .containsText(options[i]);
        }
    }

    /** Selects a field of the form by its words. */
    void field(String words) {
        page.locator("[data-canvas] .fjs-element > .fjs-form-field")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
    }

    /** Says which fact a column of the table asks; its words and its kind come with it. */
    void ask(int column, String fact, String words) {
        Locator heading = page.locator("[data-canvas] th.input-cell").nth(column);
        heading.dblclick();
        page.getByLabel("Input expression").click();
        write(fact);
        assertThat(heading).containsText(words);
        page.keyboard().press("Escape");
    }

    /** Writes into a cell of the table, over what stands there. */
    void cell(int row, int column, String words) {
        Locator cell = page.locator("[data-canvas] td[data-coords=\"" + row + ":" + column + "\"]");
        cell.click();
        write(words);
        assertThat(cell).containsText(words);
    }

    /** Waits until it is saved and the check says there is nothing at all to mend. */
    void sound() {
        desk.saved();
        assertThat(page.locator("[data-problem-count]")).hasText("");
        assertThat(desk.band()).containsText("The check finds nothing wrong");
    }

    /** Over what stands there. It is taken out first, else the browser would keep its look for the new words. */
    private void write(String words) {
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(words);
    }
}
