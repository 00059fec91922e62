package org.kept.shared.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The way this program was started itself, so that a child can be started the same way: one jar with everything, or many. */
public final class ThisProgram {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ThisProgram() {}

    /** The Java that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What follows the options of a virtual machine to start another of this program's classes. */
    public static List<String> main(String type, Path... more) {
        String path = System.getProperty("java.class.path");
        String others = Arrays.stream(more).map(Path::toString).collect(Collectors.joining(","));
        List<String> command = new ArrayList<>();
        if (isOneJar(path)) {
            command.add("-Dloader.main=" + type);
            if (more.length > 0) {
                command.add("-Dloader.path=" + others);
            }
            command.addAll(List.of("-cp", absolute(path), LAUNCHER));
        } else {
            List<String> all = new ArrayList<>(List.of(absolute(path)));
            Arrays.stream(more).map(Path::toString).forEach(all::add);
            command.addAll(List.of("-cp", String.join(File.pathSeparator, all), type));
        }
        return command;
    }

    /** A child may have another working directory than we have. */
    private static String absolute(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOneJar(String path) {
        if (path.contains(File.pathSeparator) || !path.endsWith(".jar") || !Files.isRegularFile(Path.of(path))) {
            return false;
        }
        try (JarFile jar = new JarFile(path)) {
            return jar.getEntry(LAUNCHER.replace('.', '/') + ".class") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
