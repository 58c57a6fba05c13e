private import CLibXML2
import Diagnostics

/// What libxml2 made of an expression, copied out but for the addresses of nodes.
enum XPathResult {
    case handles([NodeHandle])
    case text(String)
    case number(Double)
    case flag(Bool)
}

extension DocumentTree {
    /// Evaluates an expression that `checkXPath` has passed.
    func evaluate(
        _ xpath: String,
        namespaces: [String: String],
        in handle: NodeHandle?,
        limit: Int,
        limits: MarkupLimits
    ) throws(DiagnosticsError) -> XPathResult {
        guard let document = unsafe xmlDocPtr(bitPattern: address),
            let context = unsafe xmlXPathNewContext(document)
        else { throw xpathFault(xpath, at: nil, "markup-memory", "there is no memory to ask with") }
        defer { unsafe xmlXPathFreeContext(context) }
        let faults = QueryFaults()
        unsafe context.pointee.userData = Unmanaged.passUnretained(faults).toOpaque()
        unsafe context.pointee.error = { data, error in
            guard let data = unsafe data, let error = unsafe error?.pointee else { return }
            unsafe Unmanaged<QueryFaults>.fromOpaque(data).takeUnretainedValue().note(error)
        }
        unsafe context.pointee.opLimit = UInt(limits.operations)
        for (prefix, uri) in namespaces {
            unsafe _ = xmlXPathRegisterNs(context, prefix, uri)
        }
        unsafe context.pointee.node = xmlNodePtr(bitPattern: handle ?? address)
        let result = unsafe withExtendedLifetime(faults) {
            unsafe xmlXPathEvalExpression(xpath, context)
        }
        defer { unsafe xmlXPathFreeObject(result) }
        guard let result = unsafe result, faults.code == nil else {
            throw explained(faults, xpath, limits)
        }
        return try unsafe copied(result.pointee, xpath, limit, limits)
    }

    private func copied(
        _ result: xmlXPathObject,
        _ xpath: String,
        _ limit: Int,
        _ limits: MarkupLimits
    ) throws(DiagnosticsError) -> XPathResult {
        switch unsafe result.type {
        case XPATH_NODESET:
            let set = unsafe result.nodesetval
            let count = unsafe set.map { unsafe Int($0.pointee.nodeNr) } ?? 0
            guard count <= limit else {
                throw xpathFault(
                    xpath,
                    at: nil,
                    "xpath-results",
                    "matches \(count) nodes; at most \(limit) are taken",
                    fix: "narrow the expression"
                )
            }
            // The result of a union or an axis may be in any order.
            unsafe xmlXPathNodeSetSort(set)
            var handles: [NodeHandle] = []
            handles.reserveCapacity(count)
            for i in 0..<count {
                guard let node = unsafe set?.pointee.nodeTab[i] else { continue }
                // Namespace nodes are made for the result and freed with it.
                guard unsafe node.pointee.type != XML_NAMESPACE_DECL else {
                    throw xpathFault(
                        xpath,
                        at: nil,
                        "xpath-namespace-nodes",
                        "matches namespace nodes, which are not read",
                        fix: "ask for namespace-uri() of an element"
                    )
                }
                handles.append(UInt(bitPattern: node))
            }
            return .handles(handles)
        case XPATH_BOOLEAN: return .flag(unsafe result.boolval != 0)
        case XPATH_NUMBER: return .number(unsafe result.floatval)
        default:
            let text = unsafe result.stringval.map { unsafe String(cString: $0) } ?? ""
            guard text.utf8.count <= limits.value else {
                throw xpathFault(
                    xpath,
                    at: nil,
                    "xpath-text",
                    "makes a text of \(text.utf8.count) bytes; at most \(limits.value) are taken",
                    fix: "narrow the expression"
                )
            }
            return .text(text)
        }
    }
}

/// The first fault of one evaluation.
private final class QueryFaults {
    private(set) var code: Int32?
    private(set) var offset = 0

    func note(_ error: xmlError) {
        guard code == nil else { return }
        unsafe code = error.code
        unsafe offset = Int(error.int1)
    }
}

private func explained(
    _ faults: QueryFaults,
    _ xpath: String,
    _ limits: MarkupLimits
) -> DiagnosticsError {
    // The library counts its codes from a first one, and gives them no words here.
    let code = Int(faults.code ?? 0) - Int(XML_XPATH_EXPRESSION_OK.rawValue)
    switch code {
    case Int(XPATH_OP_LIMIT_EXCEEDED.rawValue):
        return xpathFault(
            xpath,
            at: nil,
            "xpath-operations",
            "takes more than \(limits.operations) operations on this document",
            fix: "name the way from the root in place of '//'"
        )
    case Int(XPATH_INVALID_TYPE.rawValue):
        return xpathFault(
            xpath,
            at: nil,
            "xpath-type",
            "uses a value of the wrong type",
            fix: "only paths have steps and predicates; check what each function takes"
        )
    case Int(XPATH_INVALID_ARITY.rawValue):
        return xpathFault(
            xpath,
            at: nil,
            "xpath-arguments",
            "a function has too few or too many arguments"
        )
    case Int(XPATH_MEMORY_ERROR.rawValue):
        return xpathFault(
            xpath,
            at: nil,
            "xpath-results",
            "takes more memory than it may",
            fix: "name the way from the root in place of '//'"
        )
    case Int(XPATH_NUMBER_ERROR.rawValue):
        return xpathFault(xpath, at: faults.offset, "xpath-syntax", "the number is broken here")
    case Int(XPATH_INVALID_PREDICATE_ERROR.rawValue):
        return xpathFault(xpath, at: faults.offset, "xpath-syntax", "a ']' is missing here")
    default:
        return xpathFault(
            xpath,
            at: faults.offset,
            "xpath-syntax",
            "an expression is missing or broken here",
            fix: "look for a bracket or a name that is not complete"
        )
    }
}
