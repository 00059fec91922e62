package org.kept.workflow.models;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The models that are deployed, and the one way for others to become so. Each deployment holds all models of its module:
 * what a process refers to in its own deployment then stays what it was for the cases that are running.
 */
@Service
public class ModelLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLibrary.class);

    private final RepositoryService repository;
    private final DeployedModels deployed;
    private final Examiner examiner;
    private final ModelBooks books;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ModelLibrary(
            RepositoryService repository,
            DeployedModels deployed,
            Examiner examiner,
            ModelBooks books,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.repository = repository;
        this.deployed = deployed;
        this.examiner = examiner;
        this.books = books;
        this.events = events;
    }

    /**
     * What came of an upload: its module and the uploaded models as they are deployed now; none if it was only a check.
     *
     * @param advice what had better be mended in the uploaded models, though it may be deployed
     */
    public record Uploaded(String module, boolean changed, List<DeployedModel> items, List<ModelProblem> advice) {}

    /**
     * What came of a deployment of named files.
     *
     * @param id the deployment's, null if nothing differed from what is deployed
     * @param items the models that those files define, as they are deployed now
     * @param advice what had better be mended in them
     */
    public record Deployment(String id, List<DeployedModel> items, List<ModelProblem> advice) {}

    /** Every model as it is deployed now. */
    public List<DeployedModel> list() {
        return deployed.all().stream().map(DeployedModels.Definition::model).toList();
    }

    /** The files of a module as they are deployed now, byte for byte; none for a module that has none. */
    public List<ModelFile> files(String module) {
        return DeployedModels.files(deployed.resources(module), Map.of());
    }

    /**
     * What is wrong with these files in the place of those of the same names, with all else as it is deployed. Deploys nothing and waits
     * for nobody, so that it can be asked at every save.
     */
    public List<ModelProblem> problems(String module, List<ModelFile> files) {
        return examiner.named(module, files);
    }

    /**
     * Everything there is to say about these files as they would lie among their module's deployed ones: the errors of all
     * of them and the advice about these. It is quick and changes nothing, so it may be asked at every change; what only the
     * engine finds comes with {@link #deployUploaded}.
     *
     * @param module the module they belong to
     */
    public List<ModelProblem> check(String module, List<ModelFile> files) {
        return examiner.uploaded(module, files);
    }

    /**
     * Waits until nobody else deploys, and keeps others waiting until the transaction ends: what is read now is what the deployment
     * replaces.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        books.lock();
    }

    /**
     * Deploys files under their names in the caller's transaction, the module's others with them.
     *
     * @param source a word for what deploys them, kept with the deployment
     * @throws InvalidModelsException with everything that is wrong; the transaction must be rolled back then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deployment deploy(String module, List<ModelFile> files, String person, String source) {
        refuseTooMuch(files);
        books.lock();
        Placement placement =
                Placement.named(module, files, deployed.resources(module).keySet());
        return replace(placement, files, person, source);
    }

    /**
     * Deploys what ships with Kept, where the shipped content differs from what was shipped last; an analyst's upload stays
     * until then. Called at start, for all modules at once because they call each other.
     *
     * @param modules of each module its files by resource name, such as {@code bpmn/lead/lead-handling.bpmn}
     * @throws IllegalStateException if a shipped model does not pass the check
     */
    public void deployShipped(Map<String, Map<String, byte[]>> modules) {
        transaction.executeWithoutResult(status -> ship(modules));
    }

    private void ship(Map<String, Map<String, byte[]>> modules) {
        books.lock();
        Map<String, Map<String, byte[]>> changed = new TreeMap<>();
        Map<String, List<ModelFile>> everything = examiner.everything();
        modules.forEach((module, files) -> {
            Map<String, byte[]> target = merged(module, files);
            everything.put(module, DeployedModels.files(target, Map.of()));
            if (!same(target, deployed.resources(module))) {
                changed.put(module, target);
            }
        });
        changed.forEach((module, target) -> {
            List<ModelProblem> problems = ModelProblem.errors(examiner.examine(module, everything));
            if (!problems.isEmpty()) {
                throw new IllegalStateException("The shipped models of '" + module + "' have problems: " + problems);
            }
            deploy(module, target, "kept");
            LOG.info("Deployed the models of {} as shipped", module);
        });
        modules.forEach(books::ship);
    }

    /** What a module has now, with the shipped files that are new or changed since they were shipped last. */
    private Map<String, byte[]> merged(String module, Map<String, byte[]> shipped) {
        Map<String, byte[]> target = deployed.resources(module);
        Map<String, String> before = books.shipped(module);
        before.keySet().stream().filter(file -> !shipped.containsKey(file)).forEach(target::remove);
        shipped.forEach((file, bytes) -> {
            if (!target.containsKey(file) || !ModelBooks.hash(bytes).equals(before.get(file))) {
                target.put(file, bytes);
            }
        });
        return target;
    }

    /**
     * Deploys what a person has uploaded. New cases run by it; those that are running go on by what they began with.
     *
     * @param module the module it belongs to; null to find it by what is deployed
     * @param onlyCheck whether to try it and change nothing
     * @throws InvalidModelsException with everything that is wrong; nothing has changed then
     */
    public Uploaded deployUploaded(String module, List<ModelFile> files, String person, boolean onlyCheck) {
        refuseTooMuch(files);
        return transaction.execute(status -> {
            Uploaded uploaded = upload(module, files, person);
            if (onlyCheck) {
                status.setRollbackOnly();
                return new Uploaded(uploaded.module(), false, List.of(), uploaded.advice());
            }
            return uploaded;
        });
    }

    private Uploaded upload(String module, List<ModelFile> files, String person) {
        books.lock();
        Placement placement = Placement.find(module, files, deployed.all());
        Deployment deployment = replace(placement, files, person, "upload");
        return new Uploaded(placement.module(), deployment.id() != null, deployment.items(), deployment.advice());
    }

    private Deployment replace(Placement placement, List<ModelFile> files, String person, String source) {
        String module = placement.module();
        Map<String, byte[]> before = deployed.resources(module);
        Map<String, byte[]> target = new TreeMap<>(before);
        Map<String, byte[]> given = new TreeMap<>();
        files.forEach(file -> given.put(placement.resources().get(file), file.bytes()));
        target.putAll(given);

        Map<String, List<ModelFile>> everything = examiner.everything();
        everything.put(module, DeployedModels.files(target, placement.namesByResource()));
        List<ModelProblem> problems = Examiner.about(files, examiner.changed(module, everything));
        if (problems.stream().anyMatch(ModelProblem::stops)) {
            throw new InvalidModelsException(problems);
        }
        String deployment = null;
        if (!same(target, before)) {
            deployment = deploy(module, target, source);
            books.upload(module, given, person, deployment);
            Map<String, String> hashes = new TreeMap<>();
            given.forEach((resource, bytes) -> hashes.put(DeployedModels.fileName(resource), ModelBooks.hash(bytes)));
            events.publishEvent(new ModelsDeployed(module, deployment, person, source, hashes));
        }
        List<DeployedModel> items = deployed.all().stream()
                .filter(each -> each.model().module().equals(module))
                .filter(each -> given.containsKey(each.resource()))
                .map(DeployedModels.Definition::model)
                .toList();
        return new Deployment(deployment, items, problems);
    }

    /** Size first: nothing else is read of an upload that is too big. */
    private void refuseTooMuch(List<ModelFile> files) {
        List<ModelProblem> sizes = ModelCheck.checkSizes(files);
        if (!sizes.isEmpty()) {
            throw new InvalidModelsException(sizes);
        }
    }

    private String deploy(String module, Map<String, byte[]> target, String source) {
        var deployment = repository.createDeployment().name(module).source(source);
        target.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        try {
            return deployment.deploy().getId();
        } catch (ProcessEngineException e) {
            throw new InvalidModelsException(EngineReader.of(e));
        }
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), other.get(each.getKey())));
    }
}
