package org.kept.workflow.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
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
    private final Catalogues catalogues;
    private final ModelBooks books;
    private final TransactionTemplate transaction;

    ModelLibrary(
            RepositoryService repository,
            DeployedModels deployed,
            Catalogues catalogues,
            ModelBooks books,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.repository = repository;
        this.deployed = deployed;
        this.catalogues = catalogues;
        this.books = books;
    }

    /** What came of an upload: its module and the uploaded models as they are deployed now; none if it was only a check. */
    public record Uploaded(String module, boolean changed, List<DeployedModel> items) {}

    /** Every model as it is deployed now. */
    public List<DeployedModel> list() {
        return deployed.all().stream().map(DeployedModels.Definition::model).toList();
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
        Map<String, List<ModelFile>> everything = current();
        modules.forEach((module, files) -> {
            Map<String, byte[]> target = merged(module, files);
            everything.put(module, modelFiles(target, Map.of()));
            if (!same(target, deployed.resources(module))) {
                changed.put(module, target);
            }
        });
        changed.forEach((module, target) -> {
            List<ModelProblem> problems = check(module, everything);
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
                return new Uploaded(uploaded.module(), false, List.of());
            }
            return uploaded;
        });
    }

    private Uploaded upload(String module, List<ModelFile> files, String person) {
        books.lock();
        Placement placement = Placement.find(module, files, deployed.all());
        Map<String, byte[]> before = deployed.resources(placement.module());
        Map<String, byte[]> target = new TreeMap<>(before);
        Map<String, byte[]> uploaded = new TreeMap<>();
        files.forEach(file -> uploaded.put(placement.resources().get(file), file.bytes()));
        target.putAll(uploaded);

        Map<String, List<ModelFile>> everything = current();
        everything.put(placement.module(), modelFiles(target, placement.namesByResource()));
        List<ModelProblem> problems = check(placement.module(), everything);
        if (!problems.isEmpty()) {
            throw new InvalidModelsException(problems);
        }
        boolean changed = !same(target, before);
        if (changed) {
            String deployment = deploy(placement.module(), target, "upload");
            books.upload(placement.module(), uploaded, person, deployment);
        }
        List<DeployedModel> items = deployed.all().stream()
                .filter(each -> each.model().module().equals(placement.module()))
                .filter(each -> uploaded.containsKey(each.resource()))
                .map(DeployedModels.Definition::model)
                .toList();
        return new Uploaded(placement.module(), changed, items);
    }

    /** Size first: nothing else is read of an upload that is too big. */
    private void refuseTooMuch(List<ModelFile> files) {
        List<ModelProblem> sizes = ModelCheck.checkSizes(files);
        if (!sizes.isEmpty()) {
            throw new InvalidModelsException(sizes);
        }
    }

    private List<ModelProblem> check(String module, Map<String, List<ModelFile>> everything) {
        Map<String, List<ModelFile>> others = new HashMap<>(everything);
        List<ModelFile> own = others.remove(module);
        return ModelCheck.check(own, catalogues.forModule(module, own, others));
    }

    private String deploy(String module, Map<String, byte[]> target, String source) {
        var deployment = repository.createDeployment().name(module).source(source);
        target.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        try {
            return deployment.deploy().getId();
        } catch (ProcessEngineException e) {
            throw new InvalidModelsException(EngineProblems.of(e));
        }
    }

    /** The files of every module as they are deployed now. */
    private Map<String, List<ModelFile>> current() {
        Set<String> modules = new TreeSet<>();
        deployed.all().forEach(each -> modules.add(each.model().module()));
        Map<String, List<ModelFile>> files = new HashMap<>();
        modules.forEach(module -> files.put(module, modelFiles(deployed.resources(module), Map.of())));
        return files;
    }

    private static List<ModelFile> modelFiles(Map<String, byte[]> resources, Map<String, String> names) {
        List<ModelFile> files = new ArrayList<>();
        resources.forEach((resource, bytes) ->
                files.add(new ModelFile(names.getOrDefault(resource, DeployedModels.fileName(resource)), bytes)));
        return files;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), other.get(each.getKey())));
    }
}
