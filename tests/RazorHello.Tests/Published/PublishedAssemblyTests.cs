using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RazorHello.Tests.Published;

/// <summary>The assembly that <c>dotnet publish</c> writes, read without being loaded.</summary>
[Collection(nameof(FirstPublishedSite))]
public class PublishedAssemblyTests(PublishedSite site)
{
    [Fact]
    public void The_published_assembly_has_no_type_template_or_path_of_the_development_tools()
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(site.Published, "RazorHello.dll")));
        var assembly = file.GetMetadataReader();
        var types = assembly.TypeDefinitions.Select(assembly.GetTypeDefinition).Select(type => $"{assembly.GetString(type.Namespace)}.{assembly.GetString(type.Name)}").ToList();
        var attributes = assembly.GetAssemblyDefinition().GetCustomAttributes().Select(assembly.GetCustomAttribute).Select(attribute => assembly.GetBlobReader(attribute.Value)).Select(value => value.ReadUTF8(value.Length)).ToList();

        Assert.Contains("RazorHello.Pages.NamedPageModel", types);
        Assert.Contains(attributes, value => value.Contains("/Pages/Index.cshtml", StringComparison.Ordinal));
        Assert.DoesNotContain(types, type => type.Contains("Development", StringComparison.Ordinal));
        Assert.DoesNotContain(attributes, value => value.Contains("Development", StringComparison.Ordinal) || value.Contains(Repository.PathOf("src"), StringComparison.Ordinal));
    }
}
