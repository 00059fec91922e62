package org.kept.workflow.trial.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kept.shared.child.ThisProgram;

/**
 * Starts a child in a folder of its own: with little memory and one processor, an empty environment, and the one thing that only
 * children have, a database in memory. It knows no address, no password and no other folder.
 */
public final class ChildJvm {

    /** A jar in our jar: it stands on the class path of children only. */
    private static final String DATABASE = "/trial/h2.jar";

    private static final String MAIN = "org.kept.workflow.trial.child.TrialChild";
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private ChildJvm() {}

    /** What the names of this program's folders begin with: another Kept on the same machine has folders of its own. */
    public static String prefix() {
        return "kept-trial-" + ProcessHandle.current().pid() + "-";
    }

    /** An empty folder for one child. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(prefix()).toRealPath();
    }

    /** Starts a child that finds its order in the folder. */
    public static Process start(Path folder, ChildLimits limits) throws IOException {
        Path database = folder.resolve("h2.jar");
        try (InputStream jar = ChildJvm.class.getResourceAsStream(DATABASE)) {
            if (jar == null) {
                throw new IllegalStateException("There is no " + DATABASE
                        + " on the class path; the build puts it there (mvn generate-resources)");
            }
            Files.copy(jar, database, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(gently());
        command.addAll(List.of(
                ThisProgram.java(),
                "-Xmx" + limits.heap(),
                "-Xss512k",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8"));
        command.addAll(ThisProgram.main(MAIN, database));
        command.add(folder.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        String system = System.getenv("SystemRoot");
        builder.environment().clear();
        builder.environment().putAll(system == null ? Map.of("LC_ALL", "C.UTF-8") : Map.of("SystemRoot", system));
        Process child = builder.start();
        RUNNING.add(child);
        return child;
    }

    /** Ends a child and all that it started, whatever they are doing, and waits until they are gone. */
    public static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        boolean interrupted = false;
        while (true) {
            try {
                child.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        RUNNING.remove(child);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all children that are left, because we end. */
    public static void endAll() {
        RUNNING.forEach(ChildJvm::end);
    }

    /** How many are running. */
    public static int running() {
        return RUNNING.size();
    }

    /** Takes a child's folder away with all that is in it. */
    public static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of a trial cannot be removed", e);
        }
    }

    /** Where the system can, a child gives way to everything else that wants the processor. */
    private static List<String> gently() {
        Path nice = Path.of("/usr/bin/nice");
        return Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "4") : List.of();
    }
}
