package org.chancery.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.Rule;
import org.chancery.ledger.Event;

/**
 * What a method of ours names where its switch goes one way: the branch itself, what stands before
 * and after the switch, and all methods of ours that are called from there. It is read from the
 * compiled code.
 */
final class Branch {
    private static final Map<String, ClassModel> READ = new HashMap<>();

    private final Class<?> way;
    private final Set<Rule> rules = new LinkedHashSet<>();
    private final Set<Class<?>> events = new LinkedHashSet<>();
    private final Set<String> walked = new HashSet<>();

    private Branch(Class<?> way) {
        this.way = way;
    }

    /** Of the methods of that name the part for one of the types that they switch over. */
    static Branch of(Class<?> owner, String method, Class<?> way) {
        var branch = new Branch(way);
        var named =
                read(owner.getName()).methods().stream()
                        .filter(each -> each.methodName().equalsString(method))
                        .filter(branch::switches)
                        .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    "%s has %d methods %s that know %s"
                            .formatted(owner, named.size(), method, way.getSimpleName()));
        }
        branch.walk(named.getFirst(), true);
        return branch;
    }

    /** The rules that it names. */
    Set<Rule> rules() {
        return rules;
    }

    /** The events that it makes. */
    Set<Class<?>> events() {
        return events;
    }

    private boolean switches(MethodModel method) {
        return code(method).stream().flatMap(each -> ways(each).stream()).anyMatch(this::isWay);
    }

    /** Whether it is the type, or one of which that is a part. */
    private boolean isWay(String descriptor) {
        return descriptor.startsWith("L")
                && ours(descriptor.substring(1))
                && loaded(descriptor.substring(1, descriptor.length() - 1)).isAssignableFrom(way);
    }

    /** The types that a switch tells apart, in the order of their numbers. */
    private static List<String> ways(CodeElement each) {
        return each instanceof InvokeDynamicInstruction dynamic
                        && dynamic.bootstrapMethod().methodName().equals("typeSwitch")
                ? dynamic.bootstrapArgs().stream().map(Branch::described).toList()
                : List.of();
    }

    private static String described(ConstantDesc type) {
        return type instanceof ClassDesc of ? of.descriptorString() : String.valueOf(type);
    }

    private void walk(MethodModel method, boolean oneWay) {
        var code = code(method);
        var places = new HashMap<Label, Integer>();
        for (int at = 0; at < code.size(); at++) {
            if (code.get(at) instanceof LabelTarget target) {
                places.put(target.label(), at);
            }
        }
        var seen = new HashSet<Integer>();
        var next = new ArrayDeque<>(List.of(0));
        while (!next.isEmpty()) {
            int at = next.pop();
            var ways = List.<String>of();
            for (boolean on = true; on && at < code.size() && seen.add(at); at++) {
                var each = code.get(at);
                note(each);
                if (!ways(each).isEmpty()) {
                    ways = ways(each);
                }
                for (var target : targets(each, oneWay ? ways : List.of())) {
                    next.push(requireNonNull(places.get(target)));
                }
                on = goesOn(each);
            }
        }
    }

    private static boolean goesOn(CodeElement each) {
        return switch (each) {
            case ReturnInstruction _, ThrowInstruction _ -> false;
            case TableSwitchInstruction _, LookupSwitchInstruction _ -> false;
            case BranchInstruction branch ->
                    branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            default -> true;
        };
    }

    private List<Label> targets(CodeElement each, List<String> ways) {
        return switch (each) {
            case BranchInstruction branch -> List.of(branch.target());
            case TableSwitchInstruction table ->
                    targets(table.cases(), table.defaultTarget(), ways);
            case LookupSwitchInstruction lookup ->
                    targets(lookup.cases(), lookup.defaultTarget(), ways);
            default -> List.of();
        };
    }

    private List<Label> targets(List<SwitchCase> cases, Label otherwise, List<String> ways) {
        var mine =
                cases.stream()
                        .filter(each -> each.caseValue() >= 0 && each.caseValue() < ways.size())
                        .filter(each -> isWay(ways.get(each.caseValue())))
                        .map(SwitchCase::target)
                        .toList();
        if (!mine.isEmpty()) {
            return mine;
        }
        var all = new ArrayList<>(cases.stream().map(SwitchCase::target).toList());
        all.add(otherwise);
        return all;
    }

    private void note(CodeElement each) {
        switch (each) {
            case FieldInstruction field when field.opcode() == Opcode.GETSTATIC ->
                    note(field.owner().asInternalName(), field.name().stringValue());
            case NewObjectInstruction made -> {
                var name = made.className().asInternalName();
                if (ours(name) && Event.class.isAssignableFrom(loaded(name))) {
                    events.add(loaded(name));
                }
            }
            case InvokeInstruction call ->
                    follow(
                            call.owner().asInternalName(),
                            call.name().stringValue(),
                            call.type().stringValue());
            case InvokeDynamicInstruction dynamic -> dynamic.bootstrapArgs().forEach(this::follow);
            default -> {}
        }
    }

    private void note(String owner, String constant) {
        if (ours(owner) && Rule.class.isAssignableFrom(loaded(owner))) {
            Stream.of(loaded(owner).getEnumConstants())
                    .map(Rule.class::cast)
                    .filter(rule -> rule.name().equals(constant))
                    .forEach(rules::add);
        }
    }

    private void follow(ConstantDesc argument) {
        if (argument instanceof DirectMethodHandleDesc handle) {
            var owner = handle.owner().descriptorString();
            follow(
                    owner.substring(1, owner.length() - 1),
                    handle.methodName(),
                    handle.lookupDescriptor());
        }
    }

    private void follow(String owner, String name, String type) {
        if (ours(owner) && walked.add(owner + "." + name + type)) {
            read(owner).methods().stream()
                    .filter(each -> each.methodName().equalsString(name))
                    .filter(each -> each.methodType().equalsString(type))
                    .forEach(each -> walk(each, isHanded(each)));
        }
    }

    /** Whether a method is handed what the switch goes by, and may tell it apart further. */
    private boolean isHanded(MethodModel method) {
        return method.methodTypeSymbol().parameterList().stream()
                .map(ClassDesc::descriptorString)
                .anyMatch(this::isWay);
    }

    private static boolean ours(String internalName) {
        return internalName.startsWith("org/chancery/");
    }

    private static Class<?> loaded(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new LinkageError("no such class", e);
        }
    }

    private static List<CodeElement> code(MethodModel method) {
        return method.code().map(code -> code.elementList()).orElse(List.of()).stream()
                .filter(each -> each instanceof Instruction || each instanceof LabelTarget)
                .toList();
    }

    private static ClassModel read(String name) {
        return READ.computeIfAbsent(
                name.replace('.', '/'),
                path -> {
                    try (var bytes = Rule.class.getResourceAsStream("/" + path + ".class")) {
                        return ClassFile.of().parse(requireNonNull(bytes).readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
