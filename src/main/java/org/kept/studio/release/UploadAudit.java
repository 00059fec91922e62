package org.kept.studio.release;

import org.kept.casework.AuditTrail;
import org.kept.studio.ModelRef;
import org.kept.workflow.models.ModelsDeployed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into a file's chain when an administrator deployed it directly, past the drafts. */
@Component
class UploadAudit {

    private final AuditTrail audit;

    UploadAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void on(ModelsDeployed deployed) {
        if (deployed.source().equals("upload")) {
            deployed.files()
                    .forEach((file, hash) -> audit.note(
                            new ModelRef(deployed.module(), file).chain(),
                            "uploaded",
                            "by " + deployed.person(),
                            hash));
        }
    }
}
