package org.kept.studio.pages;

import org.kept.studio.ModelRef;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Contents;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One model: to look at, or in its editor while there is a draft; and the parts that follow what the editor saves. */
@Controller
@RequestMapping("/studio/{module}/{file}")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ModelController {

    private final ModelPage page;
    private final Contents contents;
    private final ModelChanges differences;

    ModelController(ModelPage page, Contents contents, ModelChanges differences) {
        this.page = page;
        this.contents = contents;
        this.differences = differences;
    }

    @GetMapping
    String model(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(name = "v", required = false) String version,
            @RequestParam(defaultValue = "false") boolean edit,
            Model model) {
        page.whole(new ModelRef(module, file), version, edit, model);
        return "studio/model";
    }

    @GetMapping("/band")
    String band(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(defaultValue = "false") boolean edit,
            Model model) {
        page.band(new ModelRef(module, file), edit, model);
        return "studio/band :: band";
    }

    @GetMapping("/changes")
    String changes(@PathVariable String module, @PathVariable String file, Model model) {
        Book book = contents.book(new ModelRef(module, file));
        model.addAttribute("book", book);
        differences.ofDraft(book.draft()).tell(model);
        return "studio/changes :: list";
    }
}
